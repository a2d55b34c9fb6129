-- The W3C trace context of the request that queued a job; null when it was not traced.
alter table job add column trace_parent varchar(55);
