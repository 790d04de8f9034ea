package vn.dondoc.rules.sandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the generated classes of lawful rules refer to, method by method. Found by
 * scanning them; nothing is here that no lawful rule needs.
 */
final class AllowedReferences {

	static final String CONSTRUCTOR = "<init>";

	private static final Map<String, Set<String>> MEMBERS = members(
			"""
					java/lang/Boolean valueOf booleanValue TRUE FALSE TYPE
					java/lang/Double valueOf doubleValue TYPE
					java/lang/Enum <init> valueOf
					java/lang/IllegalArgumentException <init>
					java/lang/Integer valueOf intValue TYPE
					java/lang/Long valueOf longValue TYPE
					java/lang/Object <init>
					java/lang/RuntimeException <init>
					java/lang/String equals hashCode
					java/lang/System arraycopy
					java/math/BigDecimal <init> valueOf
					java/time/LocalDate atStartOfDay parse
					java/time/ZoneId systemDefault
					java/time/format/DateTimeFormatter
					java/time/format/DateTimeFormatterBuilder <init> appendPattern parseCaseInsensitive toFormatter
					java/util/ArrayList <init>
					java/util/Arrays asList
					java/util/Collections emptyList
					java/util/GregorianCalendar from
					java/util/List add addAll
					java/util/Locale ENGLISH
					org/drools/model/DomainClassMetadata getPropertyIndex
					org/drools/model/Index$ConstraintType EQUAL NOT_EQUAL GREATER_OR_EQUAL GREATER_THAN LESS_OR_EQUAL LESS_THAN
					org/drools/model/PatternDSL$PatternDef bind expr and or endAnd endOr
					org/drools/model/Rule$Attribute DATE_EFFECTIVE DATE_EXPIRES ENABLED SALIENCE
					org/drools/model/RulesSupplier getRules getRulesList
					org/drools/model/consequences/ConsequenceBuilder$_1 execute
					org/drools/model/consequences/ConsequenceBuilder$_2 execute
					org/drools/model/consequences/ConsequenceBuilder$_3 execute
					org/drools/model/consequences/ConsequenceBuilder$_4 execute
					org/drools/model/consequences/ConsequenceBuilder$_5 execute
					org/drools/model/functions/PredicateInformation <init> addRuleNames setMoreThanMaxRuleDefs
					org/drools/model/impl/RuleBuilder attribute build metadata
					org/drools/model/operators/ContainsOperator INSTANCE
					org/drools/model/operators/InOperator INSTANCE
					org/drools/modelcompiler/dsl/pattern/D alphaIndexedBy declarationOf eval globalOf on pattern rule
					org/drools/util/DateUtils getDateFormatMask
					org/kie/api/KieServices get newKieModuleModel
					org/kie/api/builder/model/KieBaseModel addPackage newKieSessionModel setDefault setEventProcessingMode setMutability
					org/kie/api/builder/model/KieModuleModel newKieBaseModel
					org/kie/api/builder/model/KieSessionModel setClockType setDefault setType
					org/kie/api/builder/model/KieSessionModel$KieSessionType STATEFUL STATELESS
					org/kie/api/conf/EventProcessingOption CLOUD
					org/kie/api/conf/KieBaseMutabilityOption ALLOWED
					org/kie/api/runtime/conf/ClockTypeOption get
					org/kie/util/maven/support/ReleaseIdImpl <init>
					""");

	// Comparisons only: they are many, and none can do anything else
	private static final String COMPARISONS = "org/drools/modelcompiler/util/EvaluationUtil";

	private static final Set<String> TYPES = Set.of("java/lang/CharSequence", "java/lang/Class", "java/lang/Comparable",
			"java/lang/Number", "org/drools/model/Model", "org/drools/model/Rule", "org/drools/model/RuleItemBuilder",
			"org/drools/model/Variable", "org/drools/model/functions/HashedExpression",
			"org/drools/modelcompiler/CanonicalKieModuleModel");

	private static final String FUNCTIONS = "org/drools/model/functions/(Block|Function|Predicate)[1-5]";

	private static final String FACTS = "vn/dondoc/facts/";

	private AllowedReferences() {
	}

	static boolean member(String owner, String name) {
		boolean anyMethod = owner.equals(COMPARISONS) || owner.startsWith(FACTS);
		return (anyMethod && !name.equals(CONSTRUCTOR)) || MEMBERS.getOrDefault(owner, Set.of()).contains(name);
	}

	static boolean type(String name) {
		return MEMBERS.containsKey(name) || TYPES.contains(name) || name.startsWith(FACTS) || name.matches(FUNCTIONS);
	}

	private static Map<String, Set<String>> members(String table) {
		return table.lines()
			.map((line) -> line.split(" "))
			.collect(Collectors.toMap((words) -> words[0],
					(words) -> Arrays.stream(words).skip(1).collect(Collectors.toSet())));
	}

}
