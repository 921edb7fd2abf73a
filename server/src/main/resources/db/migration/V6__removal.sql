-- What was handed in by mistake can be taken away again by two administrators. That it was there, its
-- hash and its events stay.
create table removal (
  submission_id uuid primary key references submission (id),
  reason varchar(1000) not null,
  asked_by uuid not null references account (id),
  asked timestamp with time zone not null,
  -- Null as long as nobody has confirmed it: nothing is taken away until then.
  confirmed_by uuid references account (id),
  confirmed timestamp with time zone
);

-- The bytes are gone; those of others that are the same went with them.
alter table upload add column removed boolean default false not null;

-- Something that is written to see whether the store takes anything.
create table store_probe (
  id integer primary key,
  written timestamp with time zone not null
);
