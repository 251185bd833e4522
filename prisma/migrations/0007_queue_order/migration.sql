-- Takes are sent in the order of their rank; people may change it while takes are queued.
alter table take add column queue_rank serial not null;
-- Until when a take that found its backend busy is sure to ask again: nobody behind it takes the next free place.
alter table take add column asks_until timestamptz(3);
-- Who stopped this one take; null for takes that nobody stopped.
alter table take add column stopped_by text;

-- A take that only asks again is no news to anybody.
drop trigger "take_changed" on "take";
create trigger "take_added" after insert on "take" for each row execute function "tell_job_changed"();
create trigger "take_changed" after update on "take" for each row
  when (old.asks_until is not distinct from new.asks_until) execute function "tell_job_changed"();
