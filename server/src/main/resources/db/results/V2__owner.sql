-- Whose result it is: the account that was signed in. Null: nobody's. No key of another table, for on H2
-- accounts are in another file.
alter table kept_result add column owner_account uuid;
-- When somebody last added to it; null in older rows, which then have nothing but their end.
alter table kept_result add column changed timestamp with time zone;
create index kept_result_owner on kept_result (owner_account);
