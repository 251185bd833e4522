-- Takes are sent in the order of their rank; people may change it while takes are queued.
alter table take add column queue_rank serial not null;
-- Until when a take that found its backend busy is sure to ask again: nobody behind it takes the next free place.
alter table take add column asks_until timestamptz(3);
-- Who stopped this one take; null for takes that nobody stopped.
alter table take add column stopped_by text;
