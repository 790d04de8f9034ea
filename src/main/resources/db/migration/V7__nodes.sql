-- The processes that share this database, and how they share a run. Seconds are seconds since 1970 by the
-- database's own clock, so that no node's clock can end another's lease.

create table node (
  node_id varchar(100) ${code} not null,
  name varchar(200) ${code} not null,
  host varchar(300) ${code} not null,
  pid bigint not null,
  version_text varchar(200) ${code} not null,
  started_at bigint not null,
  last_seen bigint not null,
  stopped_at bigint,
  release_hash varchar(64) ${code},
  skew_ms bigint,
  primary key (node_id)
);
create index ix_node_last_seen on node (last_seen);

-- Whoever opens a run locks this row first, so that it must be there from the start.
insert into id_block (block_name, next_id) values ('run_lock', 1);

-- By when a run must have ended; empty for the runs of versions without shards. And the unit that the next run
-- begins with, when this one was stopped before it had looked at all.
alter table evaluation_run add column deadline_at bigint;
alter table evaluation_run add column resume_at varchar(40) ${code};

create table evaluation_shard (
  run_id bigint not null,
  shard_no int not null,
  unit_codes longtext ${code} not null,
  units_planned int not null,
  shard_state varchar(20) ${code} not null,
  node_id varchar(100) ${code},
  lease_until bigint,
  fencing_token bigint not null,
  attempts int not null,
  taken_at bigint,
  ended_at bigint,
  units_done int not null,
  units_lost int not null,
  duties int not null,
  findings int not null,
  notified int not null,
  missed int not null,
  resolved int not null,
  withdrawn int not null,
  all_seen boolean not null,
  reason_code varchar(60) ${code},
  reason_args longtext ${text},
  primary key (run_id, shard_no),
  constraint fk_evaluation_shard_run foreign key (run_id) references evaluation_run (id) on delete cascade
);
create index ix_evaluation_shard_state on evaluation_shard (shard_state, run_id);

create table evaluation_shard_problem (
  run_id bigint not null,
  shard_no int not null,
  position_no int not null,
  problem_code varchar(60) ${code} not null,
  problem_args longtext ${text} not null,
  primary key (run_id, shard_no, position_no),
  constraint fk_evaluation_shard_problem foreign key (run_id, shard_no)
    references evaluation_shard (run_id, shard_no) on delete cascade
);
