package vn.dondoc.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dondoc.accounts.AccountOwners;
import vn.dondoc.accounts.AccountRefusal;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;

/**
 * What one admin, {@code hoa}, can do by themselves, with every account of which they
 * come to have the password.
 */
class OnePerson {

	private final Accounts accounts;

	private final AccountOwners owners;

	private final Function<String, Candidate> submission;

	private final Map<String, UnaryOperator<World>> steps = Map.of("create", this::create, "create with the puppet",
			this::createWithThePuppet, "reset", this::reset, "enable", this::enable, "promote", this::promote,
			"confirm", this::confirm, "submit", this::submit, "submit with another account", this::submitAsAnother);

	OnePerson(Accounts accounts, AccountOwners owners, Function<String, Candidate> submission) {
		this.accounts = accounts;
		this.owners = owners;
		this.submission = submission;
	}

	/** Every chain of steps up to a length. */
	Stream<List<String>> chains(int longest) {
		List<List<String>> chains = new ArrayList<>(this.steps.keySet().stream().map(List::of).toList());
		for (int from = 0, length = 2; length <= longest; length++) {
			int to = chains.size();
			for (; from < to; from++) {
				for (String next : this.steps.keySet()) {
					chains.add(Stream.concat(chains.get(from).stream(), Stream.of(next)).toList());
				}
			}
		}
		return chains.stream();
	}

	/** What they have after a chain of steps; at the end there is a candidate. */
	World after(List<String> chain) {
		World world = new World(List.of("hoa"), null);
		for (String step : chain) {
			world = attempt(this.steps.getOrDefault(step, UnaryOperator.identity()), world);
		}
		return (world.candidate() != null) ? world : submit(world);
	}

	private static World attempt(UnaryOperator<World> step, World world) {
		try {
			return step.apply(world);
		}
		catch (AccountRefusal ex) {
			return world;
		}
	}

	private World create(World world) {
		String name = "puppet" + world.held().size();
		this.accounts.add("hoa", name, Role.ADMIN, "vi");
		return world.with(name);
	}

	private World createWithThePuppet(World world) {
		String name = "puppet" + world.held().size();
		this.accounts.add(world.another(), name, Role.ADMIN, "vi");
		return world.with(name);
	}

	private World reset(World world) {
		this.accounts.resetPassword("hoa", "tam");
		return world.with("tam");
	}

	private World enable(World world) {
		this.accounts.enable("hoa", "khoa");
		return world.with("khoa");
	}

	private World promote(World world) {
		this.accounts.changeRole("hoa", "vai", Role.ADMIN);
		return world.with("vai");
	}

	private World confirm(World world) {
		for (String by : world.held()) {
			world.held().forEach((account) -> attempt((same) -> {
				this.owners.confirm(by, account);
				return same;
			}, world));
		}
		return world;
	}

	private World submit(World world) {
		return world.with(this.submission.apply("hoa"));
	}

	private World submitAsAnother(World world) {
		return world.with(this.submission.apply(world.another()));
	}

	/**
	 * What the one person has by now.
	 *
	 * @param held the accounts of which they have the password
	 * @param candidate the candidate made last
	 */
	record World(List<String> held, @Nullable Long candidate) {

		World with(String account) {
			return new World(Stream.concat(this.held.stream(), Stream.of(account)).distinct().toList(), this.candidate);
		}

		World with(Candidate made) {
			return new World(this.held, made.id());
		}

		String another() {
			return this.held.get(this.held.size() - 1);
		}

	}

}
