-- A person holds a job: nothing new is sent to a provider until somebody lets it go on.
alter table job add column paused_by text;
