-- Whether a project's pages still show its first steps; those of old have them behind them.
alter table project add column guided boolean default false not null;
