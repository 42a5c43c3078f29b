-- What the device's own sensor says, which an arm warms; null where it has none.
alter table activity add column average_temperature_c double precision;
