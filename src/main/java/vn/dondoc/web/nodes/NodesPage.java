package vn.dondoc.web.nodes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.nodes.Node;
import vn.dondoc.nodes.Nodes;
import vn.dondoc.nodes.Timetable;
import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Activation;
import vn.dondoc.releases.Releases;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;
import vn.dondoc.runs.Shard;
import vn.dondoc.runs.ShardLog;
import vn.dondoc.web.layout.Wording;

/**
 * The page of nodes.
 */
@Controller
@ForReaders
class NodesPage {

	private static final int RUNS = 5;

	private static final Duration TAKES_OVER_WITHIN = Duration.ofMinutes(5);

	private static final Set<String> KNOWN_TIMERS = Set.of("daily", "daily-audit");

	private final Nodes nodes;

	private final ShardLog shards;

	private final RunLog runs;

	private final Timetable timetable;

	private final Releases releases;

	private final Wording wording;

	private final Clock clock;

	NodesPage(Nodes nodes, ShardLog shards, RunLog runs, Timetable timetable, Releases releases, Wording wording,
			Clock clock) {
		this.nodes = nodes;
		this.shards = shards;
		this.runs = runs;
		this.timetable = timetable;
		this.releases = releases;
		this.wording = wording;
		this.clock = clock;
	}

	@GetMapping("/nodes")
	String page(Model model) {
		List<Node> all = this.nodes.all();
		Map<String, String> names = all.stream().collect(Collectors.toMap(Node::id, Node::name));
		List<Shard> unfinished = this.shards.unfinished();
		@Nullable String expected = expectedRelease();
		model.addAttribute("nodes", all.stream().map((node) -> row(node, unfinished, expected)).toList());
		model.addAttribute("alive", all.stream().filter(Node::alive).count());
		model.addAttribute("silent", all.stream().filter((node) -> node.state() == Node.State.SILENT).count());
		model.addAttribute("runs", this.runs.find(Paging.newest(RUNS)).map((run) -> row(run, names)).items());
		model.addAttribute("moved", Moved.of(all, this.clock.instant()));
		model.addAttribute("timers", this.timetable.timers());
		model.addAttribute("knownTimers", KNOWN_TIMERS);
		return "nodes/nodes";
	}

	// What every node that is alive has had the time to take over
	private @Nullable String expectedRelease() {
		return this.releases.activations(1)
			.stream()
			.filter((last) -> last.at().plus(TAKES_OVER_WITHIN).isBefore(this.clock.instant()))
			.map(Activation::release)
			.findFirst()
			.orElse(null);
	}

	private NodeRow row(Node node, List<Shard> unfinished, @Nullable String expected) {
		Duration skew = node.skew();
		return new NodeRow(node, this.wording.text("nodes.ago", this.wording.number(node.silence().toSeconds())),
				node.alive() && expected != null && !expected.equals(node.release()),
				(node.skewed() && skew != null) ? this.wording.text(skew.isNegative() ? "nodes.behind" : "nodes.ahead",
						this.wording.number(skew.abs().toSeconds())) : "",
				unfinished.stream()
					.filter((shard) -> shard.state() == Shard.State.TAKEN && node.id().equals(shard.node()))
					.toList());
	}

	private RunRow row(Run run, Map<String, String> names) {
		return new RunRow(run,
				this.shards.shards(run.id())
					.stream()
					.map((shard) -> new RunRow.Part(shard,
							(shard.node() != null) ? names.getOrDefault(shard.node(), shard.node()) : null))
					.toList());
	}

}
