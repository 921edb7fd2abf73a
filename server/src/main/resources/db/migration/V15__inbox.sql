-- 消息: what accounts are told. No part of the record: kept for a year.
create table notice (
  id uuid primary key,
  account_id uuid not null references account (id),
  what varchar(30) not null,
  -- What it is about; null: nothing of the kind, or of several that one line tells of.
  dossier_id uuid,
  version integer,
  organisation_id uuid,
  -- How many it tells of.
  amount integer not null,
  -- Names and values for its words, as JSON; never contents of forms.
  details varchar(4000) not null,
  -- While it is unread and more of the same is counted in it.
  open_key varchar(150),
  -- There is never another with it for the account.
  once_key varchar(150),
  told timestamp with time zone not null,
  read_at timestamp with time zone,
  unique (account_id, open_key),
  unique (account_id, once_key)
);
create index notice_list on notice (account_id, told, id);
create index notice_unread on notice (account_id, read_at);
create index notice_told on notice (told);

-- 催报: at most once a day for each unit, kind and year.
create table urging (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  kind varchar(20) not null,
  fiscal_year integer not null,
  sent_day date not null,
  account_id uuid not null references account (id),
  sent timestamp with time zone not null,
  unique (organisation_id, kind, fiscal_year, sent_day)
);

-- The days for which all were reminded of what is due.
create table reminded (
  told_day date primary key,
  finished timestamp with time zone not null
);
