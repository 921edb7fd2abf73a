-- One row: whoever changes organisations, accounts or roles locks it first.
create table directory_lock (
  id integer primary key
);
insert into directory_lock (id) values (1);

-- Roles that administrators want for themselves.
create table role_request (
  id uuid primary key,
  account_id uuid not null references account (id),
  -- A line each: the role, a blank, the organisation's id or a star.
  hats text not null,
  asked timestamp with time zone not null,
  verdict varchar(20),
  decided_by uuid references account (id),
  decided timestamp with time zone
);
create index role_request_waiting on role_request (verdict, asked);

-- Files that wait for one account to fetch them, such as the results of an import.
create table held_file (
  id uuid primary key,
  -- Of what its address ends with.
  secret_hash varchar(64) not null unique,
  account_id uuid not null references account (id),
  name varchar(300) not null,
  media_type varchar(200) not null,
  -- Encrypted with a key made from the secret.
  content bytea not null,
  -- Gone once it is fetched.
  once boolean not null,
  expires timestamp with time zone not null
);
create index held_file_expires on held_file (expires);
