-- What a registry of models tells beside their files: a number among those of the same name, and
-- under which terms a model may be used.
alter table uploaded_model add column model_version int not null default 1;
alter table uploaded_model add column licence varchar(200);
