-- How often who has tried in vain to sign in. Forgotten after a day.
create table sign_in_miss (
  -- L: and the hash of a name as typed, or N: and the network of a sender.
  counted_by varchar(80) primary key,
  misses integer not null,
  last_miss timestamp with time zone not null,
  -- Until then no attempt counts. Null: the next one may be made.
  waits_until timestamp with time zone
);
create index sign_in_miss_last on sign_in_miss (last_miss);

-- What is true of this store as a whole.
create table store_fact (
  name varchar(40) primary key,
  said varchar(200) not null
);

-- Who has come from the outside issuer and has no account. An administrator gives them one.
create table pending_subject (
  id uuid primary key,
  -- As in account.subject.
  subject varchar(300) not null unique,
  login varchar(100),
  name varchar(200),
  email varchar(200),
  first_seen timestamp with time zone not null,
  last_seen timestamp with time zone not null
);
