-- Whether a password was shown for it, and not other proof: only then does it matter that the password
-- has to be changed.
alter table session add column by_password boolean default true not null;
alter table token add column by_password boolean default true not null;
