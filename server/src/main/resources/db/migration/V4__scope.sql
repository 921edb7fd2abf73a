-- Whose the forms of an upload are, so that nobody reads those of others.

-- Null: it names no unit, or none of its sender's, or is older than accounts.
alter table form add column organisation_id uuid references organisation (id);

-- Hash of the bytes and of what was said with them. Null: handed in before there were accounts.
alter table submission add column asked_key varchar(64);
create index submission_asked on submission (asked_key);
