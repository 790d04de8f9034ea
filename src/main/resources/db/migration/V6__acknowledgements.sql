-- Who took note of which alert; while it holds, slots of its stage are logged and owe nobody a message.

create table alert_acknowledgement (
  id bigint not null,
  alert_id bigint not null,
  stage varchar(20) ${code} not null,
  level_no int not null,
  owner varchar(100) ${code} not null,
  reason varchar(1000) ${text} not null,
  acknowledged_at datetime(6) not null,
  holds_until date,
  end_code varchar(20) ${code},
  ended_by varchar(100) ${code},
  ended_at datetime(6),
  end_reason varchar(1000) ${text},
  primary key (id),
  constraint fk_alert_acknowledgement_alert foreign key (alert_id) references alert (id)
);
create index ix_alert_acknowledgement_active on alert_acknowledgement (end_code, alert_id);
