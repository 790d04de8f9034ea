-- What a rule file's way to going live leaves behind. The release of a candidate is kept whether or not it ever
-- goes live, so that a refused one can be read too.

-- Whoever changes what runs, or what wants to run, locks this row first, so that it must be there from the start.
insert into id_block (block_name, next_id) values ('rule_lock', 1);

create table rule_candidate (
  id bigint not null,
  release_hash varchar(64) ${code} not null,
  based_on varchar(64) ${code},
  origin varchar(20) ${code} not null,
  folder_hash varchar(64) ${code},
  author varchar(100) ${code} not null,
  author_comment longtext ${text} not null,
  created_at datetime(6) not null,
  candidate_state varchar(20) ${code} not null,
  held varchar(20) ${code} not null,
  decided_by varchar(100) ${code},
  decided_at datetime(6),
  reason longtext ${text} not null,
  problems longtext ${text} not null,
  review longtext ${text} not null,
  version_no int not null,
  primary key (id),
  constraint fk_rule_candidate_release foreign key (release_hash) references rule_release (content_hash)
);
create index ix_rule_candidate_state on rule_candidate (candidate_state, id);

-- Both are empty for what went live before there were candidates
alter table rule_activation add column candidate_id bigint;
alter table rule_activation add column approver varchar(100) ${code};
alter table rule_activation add constraint fk_rule_activation_candidate
  foreign key (candidate_id) references rule_candidate (id);

-- What each node saw last in its rule folder, the folder that its changes are counted from, and which candidate was
-- the newest by then
create table rule_folder (
  node_name varchar(200) ${code} not null,
  release_hash varchar(64) ${code} not null,
  base_hash varchar(64) ${code},
  candidate_no bigint not null,
  primary key (node_name)
);
