-- Results of checks that have an address, until they expire. Not the record: whatever is here may go,
-- and a backup leaves it out. In the subset that H2 (PostgreSQL mode) and PostgreSQL share.

create table kept_result (
  -- The unguessable part of the address.
  id varchar(32) primary key,
  expires timestamp with time zone not null,
  -- What the reader said of forms that do not say it themselves.
  stated_year integer,
  stated_unit varchar(200)
);
create index kept_result_expires on kept_result (expires);

create table kept_file (
  result_id varchar(32) not null references kept_result (id) on delete cascade,
  -- In the order of their coming, from 1.
  number integer not null,
  -- Versions of one file share it.
  place integer not null,
  file_name varchar(400) not null,
  sha256 varchar(64) not null,
  size bigint not null,
  origin varchar(20) not null,
  -- Of the versions in a place one is shown.
  shown boolean not null,
  -- The number of the one that stood there when it came.
  replaced integer,
  received timestamp with time zone not null,
  primary key (result_id, number)
);

-- Apart, because H2 reads the whole of a row whatever is asked of it.
create table kept_bytes (
  result_id varchar(32) not null,
  number integer not null,
  bytes bytea not null,
  primary key (result_id, number),
  foreign key (result_id, number) references kept_file (result_id, number) on delete cascade
);
