-- What is typed on the page of a result before it is handed in, and what was handed in of it: no part of the
-- record, and forgotten with the result. No key of the result's table, which on H2 is in another file.
create table hand_in_draft (
  result_id varchar(32) not null,
  account_id uuid not null references account (id),
  -- A JSON object of texts.
  fields text not null,
  saved timestamp with time zone not null,
  expires timestamp with time zone not null,
  primary key (result_id, account_id)
);
create index hand_in_draft_expires on hand_in_draft (expires);

create table handed_file (
  result_id varchar(32) not null,
  account_id uuid not null references account (id),
  -- Of the version of the file in its result.
  file_number integer not null,
  submission_id uuid not null references submission (id),
  -- The hash of what was said with it.
  said varchar(64) not null,
  expires timestamp with time zone not null,
  primary key (result_id, account_id, file_number)
);
create index handed_file_expires on handed_file (expires);
