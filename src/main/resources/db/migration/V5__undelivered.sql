-- What becomes of a mail whose outcome is unknown, that failed or that came back.

alter table contact add column deputy boolean default false not null;
alter table contact add column trouble_since datetime(6);
alter table contact add column trouble_reason varchar(2000) ${text};
alter table contact add column trouble_message bigint;

-- The claim after which the outcome is unknown and is left so until an admin decides.
alter table message add column held_token bigint;

-- One row a mail that could not be delivered; the key keeps it from being handed on twice.
create table handover (
  message_id bigint not null,
  first_message_id bigint not null,
  next_message_id bigint,
  reason_code varchar(40) ${code} not null,
  reason_args longtext ${text} not null,
  handed_at datetime(6) not null,
  primary key (message_id),
  constraint fk_handover_message foreign key (message_id) references message (id)
);
create index ix_handover_first on handover (first_message_id, message_id);
create index ix_handover_next on handover (next_message_id);

-- One row a mail that was found in the bounce mailbox.
create table bounce_mail (
  mail_key varchar(64) ${code} not null,
  mailbox_key varchar(64) ${code} not null,
  uid_validity bigint not null,
  uid_no bigint not null,
  message_id bigint,
  verdict varchar(20) ${code} not null,
  detail varchar(2000) ${text} not null,
  read_at datetime(6) not null,
  primary key (mail_key)
);
create index ix_bounce_mail_uid on bounce_mail (mailbox_key, uid_validity, uid_no);

-- Who reads a mailbox now, by the database's clock.
create table mailbox_lease (
  mailbox_key varchar(64) ${code} not null,
  held_by varchar(100) ${code} not null,
  lease_until datetime(6) not null,
  primary key (mailbox_key)
);

create table kept_secret (
  secret_name varchar(40) ${code} not null,
  secret_value varchar(128) ${code} not null,
  primary key (secret_name)
);
