-- What reviewers choose by. Null: the form does not say it so that it can be read, or was handed in before
-- it was kept.
alter table version add column amount numeric(20, 2);
create index dossier_assignee on dossier (assignee, state);
-- By whose forms they are: what lies in a scope, by state.
create index dossier_waiting on dossier (organisation_id, state, since, id);
