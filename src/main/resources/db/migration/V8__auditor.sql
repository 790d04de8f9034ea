-- What the auditor found when it compared what should have been said with what was. Findings are closed, never
-- removed; the key says what a finding is about, so that it is opened once however often it is seen.

create table audit_check (
  id bigint not null,
  checked_at datetime(6) not null,
  from_day date not null,
  through_day date not null,
  runs int not null,
  slots int not null,
  notices int not null,
  messages int not null,
  journal_entries bigint not null,
  open_findings int not null,
  took_millis bigint not null,
  failure_code varchar(60) ${code},
  failure_args longtext ${text},
  primary key (id)
);

create table audit_finding (
  id bigint not null,
  finding_key varchar(400) ${code} not null,
  gap varchar(40) ${code} not null,
  on_day date not null,
  unit_code varchar(40) ${code},
  directive varchar(100) ${code},
  obligation varchar(100) ${code},
  period varchar(20) ${code},
  alert_id bigint,
  message_id bigint,
  run_id bigint,
  detail_code varchar(60) ${code},
  detail_args longtext ${text},
  first_seen_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  last_check bigint not null,
  closed_at datetime(6),
  accepted_by varchar(100) ${code},
  accepted_at datetime(6),
  accept_reason varchar(1000) ${text},
  primary key (id),
  constraint uq_audit_finding unique (finding_key)
);
create index ix_audit_finding_open on audit_finding (closed_at, accepted_at, id);

-- Whoever records a check locks this row first
insert into id_block (block_name, next_id) values ('audit_check', 1);

-- Monitoring counts this up to see that the database can be written
insert into id_block (block_name, next_id) values ('monitor_probe', 1);

create index ix_alert_event_day on alert_event (logical_date, id);
