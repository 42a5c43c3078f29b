-- Whether the athlete has said that it is a race, or that it is none: neither a file nor another recording of the run says otherwise afterwards. Null
-- where they have not.
alter table activity add column race_decided boolean;
