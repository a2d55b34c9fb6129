-- After how many days images, and what deployments keep of requests, are deleted; null for never.
alter table project add column keep_images_days integer;
alter table project add column keep_requests_days integer;
create index image_age on image (project_id, created_at);
create index inference_result_age on inference_result (created_at);
