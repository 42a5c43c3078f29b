package app.stride.architecture.offender.adapter.postgres;

import jakarta.persistence.Entity;

@Entity
public class PublicRow {}
