package vn.dondoc.web.units;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;
import vn.dondoc.registry.ContactEntry;
import vn.dondoc.registry.ContactRefusal;
import vn.dondoc.registry.Contacts;
import vn.dondoc.web.layout.Inputs;
import vn.dondoc.web.layout.UnitNames;

/**
 * The units and their contacts; admins correct addresses that fail.
 */
@Controller
@ForReaders
@RequestMapping("/units")
class UnitPages {

	private static final String BACK = "redirect:/units";

	private static final int MOST = 200;

	private static final String TROUBLED = "troubled";

	private final Contacts contacts;

	private final UnitNames unitNames;

	UnitPages(Contacts contacts, UnitNames unitNames) {
		this.contacts = contacts;
		this.unitNames = unitNames;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> parameters, Model model) {
		Inputs inputs = new Inputs(parameters);
		String text = inputs.text("q");
		boolean troubled = inputs.oneOf("state", List.of(TROUBLED)) != null;
		List<ContactRow> all = rows();
		List<ContactRow> found = all.stream()
			.filter((row) -> row.matches(text) && (!troubled || row.troubled()))
			.toList();
		model.addAttribute("q", text);
		model.addAttribute("troubledOnly", troubled);
		model.addAttribute("troubled", all.stream().filter(ContactRow::troubled).count());
		model.addAttribute("rows", found.subList(0, Math.min(MOST, found.size())));
		model.addAttribute("more", Math.max(0, found.size() - MOST));
		model.addAttribute("ignored", inputs.ignored());
		return "units/list";
	}

	private List<ContactRow> rows() {
		Map<String, List<ContactEntry>> byUnit = this.contacts.entries()
			.stream()
			.collect(Collectors.groupingBy((entry) -> entry.contact().unit()));
		return this.unitNames.all().entrySet().stream().flatMap((unit) -> {
			List<ContactEntry> entries = byUnit.getOrDefault(unit.getKey(), List.of());
			return entries.isEmpty() ? Stream.of(new ContactRow(unit.getKey(), unit.getValue(), null))
					: entries.stream().map((entry) -> new ContactRow(unit.getKey(), unit.getValue(), entry));
		}).toList();
	}

	@PostMapping("/contacts/{id:[0-9]{1,18}}/address")
	@MayUse(Role.ADMIN)
	String correct(@AuthenticationPrincipal CurrentUser user, @PathVariable long id, @RequestParam String address,
			RedirectAttributes redirect) {
		this.contacts.correct(user.username(), id, address);
		redirect.addAttribute("q", address.strip());
		redirect.addFlashAttribute("done", "units.corrected");
		return BACK;
	}

	@PostMapping("/contacts/{id:[0-9]{1,18}}/clear")
	@MayUse(Role.ADMIN)
	String clear(@AuthenticationPrincipal CurrentUser user, @PathVariable long id, RedirectAttributes redirect) {
		this.contacts.clear(user.username(), id);
		redirect.addFlashAttribute("done", "units.cleared");
		return BACK;
	}

	@ExceptionHandler
	String refused(ContactRefusal refusal, RedirectAttributes redirect) {
		redirect.addFlashAttribute("refused", "units.refused." + refusal.reason());
		return BACK;
	}

}
