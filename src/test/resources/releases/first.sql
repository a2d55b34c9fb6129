-- What somebody had who used the first schema: an account, a project of two labels, an image.
insert into account values
  (1, 1, 'Ada', 'ada', 'ada@example.org',
   '$argon2id$v=19$m=19456,t=2,p=1$Hp5UZM0p9GEgwUwz2SUWcw$L7Dh4D1NJwL84ocbFEw/fgRWMn7WUmIyyTdMka4+f9w',
   timestamp '2026-01-02 03:04:05');
insert into access_token values
  (2, 1, 1, 'API', 'a script', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
   timestamp '2026-01-02 03:04:05', null);
insert into project values
  (3, 1, 1, 'Birds', 'CLASSIFICATION', 'In the garden', 1, 1, 0.2, true,
   timestamp '2026-01-02 03:04:05');
insert into label values (4, 1, 3, 'robin', '#aa0000', 0);
insert into label values (5, 1, 3, 'wren', '#00aa00', 1);
insert into image values
  (6, 1, 3, 'robin.png', '0000000000000000000000000000000000000000000000000000000000000001', 'PNG',
   100, 28, 28, 'TRAIN', timestamp '2026-01-02 03:04:05');
insert into annotation values (7, 1, 6, 4, null, null, null, null);
insert into job values
  (8, 1, 'TRAINING', 9, 'FAILED', 0.5, 1, false, null, null, null, 'It was cut short.',
   timestamp '2026-01-02 03:04:05', timestamp '2026-01-02 03:04:05', timestamp '2026-01-02 03:04:06');
insert into training_config values (3, 1, '{"epochs":7}', 1);
insert into iteration values (9, 1, 3, 1, 8, '{"epochs":7}', null, 1);
insert into deployment values
  (10, 1, 3, 'first', null, true, timestamp '2026-01-02 03:04:05');
insert into inference_result values
  (11, 1, 10, 'default', '[]', timestamp '2026-01-02 03:04:05');
