-- A user and a database for each service. For another password than the name, change it here and in the environment.
create user plans password 'plans';
create database plans owner plans;
create user activity password 'activity';
create database activity owner activity;
create user coach password 'coach';
create database coach owner coach;
