package vn.dondoc.schedule;

import java.util.UUID;

import org.quartz.spi.InstanceIdGenerator;

/**
 * Gives each start of a scheduler an id of its own. Quartz's own way asks for the
 * machine's address, and a machine whose name nobody resolves could not start.
 */
public final class SchedulerId implements InstanceIdGenerator {

	@Override
	public String generateInstanceId() {
		return UUID.randomUUID().toString();
	}

}
