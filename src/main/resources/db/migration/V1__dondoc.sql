-- One script for MySQL 8 and H2 in MySQL mode. ${code}: compared byte by byte; ${text}: Vietnamese, sorted as
-- Vietnamese is; both empty on H2. folded: what is sought, as text.Folding writes it. ..._code and ..._args: a reason, put into words where it is read. Times are UTC; days are days in dondoc.zone.

create table id_block (
  block_name varchar(40) ${code} not null,
  next_id bigint not null,
  primary key (block_name)
);
-- Whoever appends to the journal locks this row first, so that it must be there from the start.
insert into id_block (block_name, next_id) values ('audit_entry', 1);

create table audit_entry (
  id bigint not null,
  happened_at datetime(6) not null,
  actor varchar(100) ${code} not null,
  action_code varchar(60) ${code} not null,
  subject varchar(200) ${code} not null,
  detail longtext ${text} not null,
  previous_hash varchar(64) ${code} not null,
  entry_hash varchar(64) ${code} not null,
  primary key (id)
);

create table org_unit (
  code varchar(40) ${code} not null,
  name varchar(300) ${text} not null,
  name_en varchar(300) ${text},
  kind varchar(60) ${code} not null,
  specialised boolean not null,
  parent_code varchar(40) ${code},
  active boolean not null,
  position_no int not null,
  primary key (code)
);

create table org_unit_list (
  unit_code varchar(40) ${code} not null,
  list_name varchar(60) ${code} not null,
  position_no int not null,
  primary key (unit_code, position_no),
  constraint fk_org_unit_list_unit foreign key (unit_code) references org_unit (code)
);

create table contact (
  id bigint not null,
  unit_code varchar(40) ${code} not null,
  contact_role varchar(30) ${code} not null,
  name varchar(200) ${text} not null,
  email varchar(254) ${code} not null,
  locale varchar(10) ${code} not null,
  position_no int not null,
  primary key (id),
  constraint fk_contact_unit foreign key (unit_code) references org_unit (code)
);
create index ix_contact_role on contact (contact_role, unit_code);

create table account (
  username varchar(100) ${code} not null,
  password_hash varchar(200) ${code} not null,
  role_code varchar(30) ${code} not null,
  enabled boolean not null,
  change_password boolean not null,
  locale varchar(10) ${code} not null,
  created_at datetime(6) not null,
  handed_by varchar(100) ${code},
  own_since datetime(6) not null,
  version_no int not null,
  primary key (username)
);

create table rule_release (
  id bigint not null,
  content_hash varchar(64) ${code} not null,
  created_at datetime(6) not null,
  author varchar(100) ${code} not null,
  primary key (id),
  constraint uq_rule_release_hash unique (content_hash)
);

create table rule_release_file (
  release_id bigint not null,
  file_name varchar(300) ${code} not null,
  content longtext ${text} not null,
  primary key (release_id, file_name),
  constraint fk_rule_release_file foreign key (release_id) references rule_release (id)
);

create table rule_activation (
  id bigint not null,
  release_id bigint not null,
  activated_at datetime(6) not null,
  actor varchar(100) ${code} not null,
  primary key (id),
  constraint fk_rule_activation_release foreign key (release_id) references rule_release (id)
);

create table report (
  id bigint not null,
  unit_code varchar(40) ${code} not null,
  directive varchar(100) ${code} default '' not null,
  obligation varchar(100) ${code} not null,
  period varchar(20) ${code} default '' not null,
  work_state varchar(30) ${code} not null,
  reported_on date not null,
  source_text varchar(1000) ${text} not null,
  recorded_at datetime(6) not null,
  primary key (id)
);
create index ix_report_duty on report (unit_code, directive, obligation, period, reported_on, recorded_at, id);

create table reading (
  id bigint not null,
  unit_code varchar(40) ${code} not null,
  directive varchar(100) ${code} default '' not null,
  obligation varchar(100) ${code} not null,
  period varchar(20) ${code} default '' not null,
  reading_value decimal(12,4),
  reached boolean,
  read_on date not null,
  source_text varchar(1000) ${text} not null,
  recorded_at datetime(6) not null,
  primary key (id)
);
create index ix_reading_duty on reading (unit_code, directive, obligation, period, read_on, recorded_at, id);

create table duty (
  unit_code varchar(40) ${code} not null,
  directive varchar(100) ${code} default '' not null,
  obligation varchar(100) ${code} not null,
  period varchar(20) ${code} default '' not null,
  kind varchar(20) ${code} not null,
  target decimal(12,4),
  starts_on date,
  calendar_due date,
  due date,
  work_state varchar(30) ${code} not null,
  completed_on date,
  changed_on date not null,
  changed_by bigint not null,
  recorded_on date not null,
  primary key (unit_code, directive, obligation, period)
);
create index ix_duty_due on duty (due, unit_code, directive, obligation, period);

-- Through which day every duty of a unit was looked at and what came of it recorded; what comes after is looked
-- at by the next run, day by day.
create table followed_unit (
  unit_code varchar(40) ${code} not null,
  through_day date not null,
  primary key (unit_code)
);

-- The official years of the calendars that runs reckoned by
create table working_calendar (
  content_hash varchar(64) ${code} not null,
  content longtext ${text} not null,
  kept_at datetime(6) not null,
  primary key (content_hash)
);

create table evaluation_run (
  id bigint not null,
  logical_date date not null,
  reason varchar(30) ${code} not null,
  requested_by varchar(100) ${code},
  run_state varchar(30) ${code} not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  release_hash varchar(64) ${code},
  calendar_hash varchar(64) ${code},
  units int not null,
  duties int not null,
  findings int not null,
  notified int not null,
  missed int not null,
  resolved int not null,
  withdrawn int not null,
  set_aside_by varchar(100) ${code},
  primary key (id)
);
create index ix_evaluation_run_date on evaluation_run (logical_date, run_state);

create table evaluation_problem (
  run_id bigint not null,
  position_no int not null,
  problem_code varchar(60) ${code} not null,
  problem_args longtext ${text} not null,
  primary key (run_id, position_no),
  constraint fk_evaluation_problem_run foreign key (run_id) references evaluation_run (id)
);

create table alert (
  id bigint not null,
  unit_code varchar(40) ${code} not null,
  directive varchar(100) ${code} default '' not null,
  obligation varchar(100) ${code} not null,
  period varchar(20) ${code} default '' not null,
  round_no int not null,
  stage varchar(20) ${code} not null,
  level_no int not null,
  slot_offset int not null,
  due date not null,
  title varchar(500) ${text} not null,
  title_en varchar(1000) ${text} not null,
  clause varchar(100) ${text} not null,
  times_notified int not null,
  opened_on date not null,
  last_notified_on date not null,
  closed_on date,
  ended boolean default false not null,
  unit_sort varchar(300) ${code} default '' not null,
  folded varchar(3000) ${code} default '' not null,
  close_code varchar(60) ${code},
  close_args longtext ${text},
  why longtext ${text} not null,
  last_event_order bigint not null,
  out_of_order boolean default false not null,
  version_no int not null,
  primary key (id),
  constraint uq_alert_identity unique (unit_code, directive, obligation, period, round_no)
);
create index ix_alert_last_event on alert (last_event_order);
create index ix_alert_worst on alert (ended, due, id);
create index ix_alert_stage on alert (stage, last_event_order);
create index ix_alert_unit on alert (unit_code, last_event_order);

create table alert_event (
  id bigint not null,
  alert_id bigint not null,
  run_id bigint not null,
  happened_at datetime(6) not null,
  logical_date date not null,
  event_type varchar(20) ${code} not null,
  stage varchar(20) ${code} not null,
  level_no int not null,
  slot_offset int not null,
  once_key varchar(60) ${code},
  detail_code varchar(60) ${code},
  detail_args longtext ${text},
  why longtext ${text},
  set_aside boolean default false not null,
  primary key (id),
  constraint fk_alert_event_alert foreign key (alert_id) references alert (id),
  constraint uq_alert_event_once unique (alert_id, once_key)
);
create index ix_alert_event_alert on alert_event (alert_id, id);

create table message (
  id bigint not null,
  recipient varchar(254) ${code} not null,
  recipient_name varchar(200) ${text} not null,
  unit_code varchar(40) ${code} not null,
  locale varchar(10) ${code} not null,
  digest_day date not null,
  purpose varchar(30) ${code} not null,
  message_id varchar(200) ${code} not null,
  subject varchar(500) ${text} not null,
  folded varchar(1000) ${code} default '' not null,
  content longblob not null,
  delivery_state varchar(20) ${code} default 'READY' not null,
  attempts int default 0 not null,
  next_attempt_at datetime(6) not null,
  claimed_by varchar(100) ${code},
  lease_until datetime(6),
  fencing_token bigint default 0 not null,
  created_at datetime(6) not null,
  sent_at datetime(6),
  reason_code varchar(40) ${code},
  reason_args longtext ${text},
  primary key (id),
  constraint uq_message_digest unique (recipient, digest_day, purpose),
  constraint uq_message_message_id unique (message_id)
);
create index ix_message_due on message (delivery_state, next_attempt_at, id);
create index ix_message_created on message (created_at);
create index ix_message_unit on message (unit_code, id);

create table delivery_attempt (
  id bigint not null,
  message_id bigint not null,
  attempted_at datetime(6) not null,
  outcome varchar(20) ${code} not null,
  reason_code varchar(40) ${code} not null,
  reason_args longtext ${text} not null,
  primary key (id),
  constraint fk_delivery_attempt_message foreign key (message_id) references message (id)
);
create index ix_delivery_attempt_message on delivery_attempt (message_id, id);

-- Without a recipient it waits until somebody can be reached in place of a role.
create table notice (
  id bigint not null,
  event_id bigint not null,
  alert_id bigint not null,
  recipient varchar(254) ${code},
  recipient_name varchar(200) ${text} not null,
  recipient_role varchar(30) ${code} not null,
  in_place_of varchar(30) ${code},
  unit_code varchar(40) ${code} not null,
  locale varchar(10) ${code} not null,
  purpose varchar(30) ${code} not null,
  slot_offset int not null,
  ending boolean default false not null,
  not_before date,
  message_id bigint,
  dropped_code varchar(40) ${code},
  dropped_args longtext ${text},
  primary key (id),
  constraint fk_notice_event foreign key (event_id) references alert_event (id),
  constraint fk_notice_message foreign key (message_id) references message (id),
  constraint uq_notice unique (event_id, recipient, purpose)
);
create index ix_notice_waiting on notice (message_id, not_before, recipient);
create index ix_notice_alert on notice (alert_id, id);
create index ix_notice_recipient on notice (recipient, message_id, alert_id, recipient_role);
