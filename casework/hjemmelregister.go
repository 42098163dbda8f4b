package casework

import "time"

// Register is a copy of the standard law register. It takes what was seen in
// the text of the law as established; a provision that is partly recalled
// counts as not established until the caseworker confirms it.
func Register() []Hjemmel { return append([]Hjemmel(nil), standardLaw...) }

// standardLaw is the provisions an IP case rests on. The regulation on plans
// has no number or date here: sources disagree about them.
var standardLaw = []Hjemmel{
	// The right to a plan and to a koordinator.
	{Key: "pbrl-2-5", Act: "LOV-1999-07-02-63", Section: "§ 2-5", Product: ProductIP, AppealWeeks: 4, Source: "helsedirektoratet.no", Established: true},
	{Key: "pbrl-2-5c", Act: "LOV-1999-07-02-63", Section: "§ 2-5 c", Product: ProductChildCoordinator, AppealWeeks: 4, ValidFrom: Date{2022, time.August, 1}, Source: "helsedirektoratet.no", Established: true},
	{Key: "hol-7-1", Act: "LOV-2011-06-24-30", Section: "§ 7-1", Product: ProductIP, Source: "helsedirektoratet.no", Established: true},
	{Key: "hol-7-2", Act: "LOV-2011-06-24-30", Section: "§ 7-2", Product: ProductCoordinator, Source: "helsedirektoratet.no", Established: true},
	{Key: "hol-7-2a", Act: "LOV-2011-06-24-30", Section: "§ 7-2 a", Product: ProductChildCoordinator, ValidFrom: Date{2022, time.August, 1}, Source: "lindesnes.kommune.no", Established: true},
	{Key: "hol-7-3", Act: "LOV-2011-06-24-30", Section: "§ 7-3", Source: "helsedirektoratet.no", Established: true},
	{Key: "hol-3-4", Act: "LOV-2011-06-24-30", Section: "§ 3-4", Source: "lindesnes.kommune.no"},
	{Key: "sphl-2-5", Act: "LOV-1999-07-02-61", Section: "§ 2-5", Product: ProductIP, Source: "helsedirektoratet.no", Established: true},
	{Key: "sphl-2-5a", Act: "LOV-1999-07-02-61", Section: "§ 2-5 a", Product: ProductCoordinator, Source: "helsedirektoratet.no", Established: true},
	{Key: "sphl-2-5b", Act: "LOV-1999-07-02-61", Section: "§ 2-5 b"},
	{Key: "phvl-4-1", Section: "§ 4-1", Product: ProductIP},
	{Key: "nav-15", Act: "LOV-2006-06-16-20", Section: "§ 15", Product: ProductIP, AppealWeeks: 3, Source: "lovdata.no"},
	{Key: "sotjl-28", Act: "LOV-2009-12-18-131", Section: "§ 28", Product: ProductIP, AppealWeeks: 3, Source: "lovdata.no", Established: true},
	{Key: "sotjl-33", Act: "LOV-2009-12-18-131", Section: "§ 33", Product: ProductIP, AppealWeeks: 3, Source: "lovdata.no", Established: true},
	{Key: "bvl-15-9", Section: "§ 15-9", Product: ProductIP, AppealWeeks: 3},
	{Key: "bvl-15-8", Section: "§ 15-8", Source: "lindesnes.kommune.no", Established: true},
	{Key: "ipforskrift", Product: ProductIP, Source: "statsforvalteren.no", Established: true},

	// Rights of patients and users.
	{Key: "pbrl-2-7", Act: "LOV-1999-07-02-63", Section: "§ 2-7"},
	{Key: "pbrl-3", Act: "LOV-1999-07-02-63", Section: "ch. 3", Source: "helsedirektoratet.no", Established: true},
	{Key: "pbrl-4", Act: "LOV-1999-07-02-63", Section: "ch. 4", Source: "helsedirektoratet.no", Established: true},
	{Key: "pbrl-4-3", Act: "LOV-1999-07-02-63", Section: "§ 4-3"},
	{Key: "pbrl-5-1", Act: "LOV-1999-07-02-63", Section: "§ 5-1"},
	{Key: "pbrl-7", Act: "LOV-1999-07-02-63", Section: "ch. 7", Source: "helsedirektoratet.no", Established: true},
	{Key: "pbrl-7-2", Act: "LOV-1999-07-02-63", Section: "§ 7-2", AppealWeeks: 4, Source: "helsedirektoratet.no", Established: true},
	{Key: "pbrl-7-3", Act: "LOV-1999-07-02-63", Section: "§ 7-3"},
	{Key: "pbrl-7-4", Act: "LOV-1999-07-02-63", Section: "§ 7-4"},
	{Key: "pbrl-7-5", Act: "LOV-1999-07-02-63", Section: "§ 7-5", AppealWeeks: 4, Source: "helsedirektoratet.no", Established: true},

	// Duties of those who help.
	{Key: "hpl-4", Act: "LOV-1999-07-02-64", Section: "§ 4", Source: "helsedirektoratet.no", Established: true},
	{Key: "hpl-38a", Act: "LOV-1999-07-02-64", Section: "§ 38 a", Source: "helsedirektoratet.no", Established: true},
	{Key: "hpl-21", Act: "LOV-1999-07-02-64", Section: "§ 21"},
	{Key: "hpl-39", Act: "LOV-1999-07-02-64", Section: "§ 39"},
	{Key: "hol-12-1", Act: "LOV-2011-06-24-30", Section: "§ 12-1"},
	{Key: "pjl-18", Section: "§ 18"},
	{Key: "koml-25-1", Act: "LOV-2018-06-22-83", Section: "§ 25-1", Source: "lovdata.no", Established: true},

	// How a case is treated, today.
	{Key: "fvl-6", Act: "LOV-1967-02-10", Section: "§ 6", ReplacedBy: "fvl25-25", Source: "lovdata.no", Established: true},
	{Key: "fvl-11", Act: "LOV-1967-02-10", Section: "§ 11", ReplacedBy: "fvl25-14", Source: "lovdata.no", Established: true},
	{Key: "fvl-11a", Act: "LOV-1967-02-10", Section: "§ 11 a", ReplacedBy: "fvl25-17", Source: "lovdata.no", Established: true},
	{Key: "fvl-11d", Act: "LOV-1967-02-10", Section: "§ 11 d", ReplacedBy: "fvl25-9", Source: "lovdata.no", Established: true},
	{Key: "fvl-12", Act: "LOV-1967-02-10", Section: "§ 12", ReplacedBy: "fvl25-18"},
	{Key: "fvl-13", Act: "LOV-1967-02-10", Section: "§ 13", ReplacedBy: "fvl25-30"},
	{Key: "fvl-16", Act: "LOV-1967-02-10", Section: "§ 16", ReplacedBy: "fvl25-42", Source: "lovdata.no", Established: true},
	{Key: "fvl-17", Act: "LOV-1967-02-10", Section: "§ 17", ReplacedBy: "fvl25-43", Source: "lovdata.no", Established: true},
	{Key: "fvl-18", Act: "LOV-1967-02-10", Section: "§§ 18–19", ReplacedBy: "fvl25-46", Source: "lovdata.no", Established: true},
	{Key: "fvl-21", Act: "LOV-1967-02-10", Section: "§ 21", ReplacedBy: "fvl25-53", Source: "lovdata.no", Established: true},
	{Key: "fvl-23", Act: "LOV-1967-02-10", Section: "§ 23", ReplacedBy: "fvl25-55", Source: "lovdata.no", Established: true},
	{Key: "fvl-24", Act: "LOV-1967-02-10", Section: "§ 24", ReplacedBy: "fvl25-56", Source: "lovdata.no", Established: true},
	{Key: "fvl-25", Act: "LOV-1967-02-10", Section: "§ 25", ReplacedBy: "fvl25-57", Source: "lovdata.no", Established: true},
	{Key: "fvl-27", Act: "LOV-1967-02-10", Section: "§ 27", ReplacedBy: "fvl25-58", Source: "lovdata.no", Established: true},
	{Key: "fvl-28", Act: "LOV-1967-02-10", Section: "§ 28", ReplacedBy: "fvl25-61", Source: "lovdata.no", Established: true},
	{Key: "fvl-29", Act: "LOV-1967-02-10", Section: "§ 29", AppealWeeks: 3, ReplacedBy: "fvl25-63", Source: "lovdata.no", Established: true},
	{Key: "fvl-30", Act: "LOV-1967-02-10", Section: "§ 30", ReplacedBy: "fvl25-64", Source: "lovdata.no", Established: true},
	{Key: "fvl-31", Act: "LOV-1967-02-10", Section: "§ 31", ReplacedBy: "fvl25-65", Source: "lovdata.no", Established: true},
	{Key: "fvl-32", Act: "LOV-1967-02-10", Section: "§ 32", ReplacedBy: "fvl25-66", Source: "lovdata.no", Established: true},
	{Key: "fvl-33", Act: "LOV-1967-02-10", Section: "§ 33", ReplacedBy: "fvl25-67", Source: "lovdata.no", Established: true},
	{Key: "fvl-34", Act: "LOV-1967-02-10", Section: "§ 34", ReplacedBy: "fvl25-68", Source: "lovdata.no", Established: true},
	{Key: "fvl-35", Act: "LOV-1967-02-10", Section: "§ 35", ReplacedBy: "fvl25-71"},
	{Key: "fvl-36", Act: "LOV-1967-02-10", Section: "§ 36", ReplacedBy: "fvl25-69"},
	{Key: "fvl-42", Act: "LOV-1967-02-10", Section: "§ 42", ReplacedBy: "fvl25-75"},
	{Key: "offl-13", Section: "§ 13", Source: "skjema.sor-fron.kommune.no", Established: true},

	// How a case is treated under the act of 2025, when it comes into force.
	{Key: "fvl25-9", Act: "LOV-2025-06-20-81", Section: "§ 9", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-10", Act: "LOV-2025-06-20-81", Section: "§ 10", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-14", Act: "LOV-2025-06-20-81", Section: "§§ 14–16", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-17", Act: "LOV-2025-06-20-81", Section: "§ 17", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-18", Act: "LOV-2025-06-20-81", Section: "§ 18", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-25", Act: "LOV-2025-06-20-81", Section: "§§ 25–29", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-30", Act: "LOV-2025-06-20-81", Section: "§§ 30–39", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-42", Act: "LOV-2025-06-20-81", Section: "§ 42", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-43", Act: "LOV-2025-06-20-81", Section: "§§ 43–44", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-46", Act: "LOV-2025-06-20-81", Section: "§§ 46–52", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-53", Act: "LOV-2025-06-20-81", Section: "§ 53", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-54", Act: "LOV-2025-06-20-81", Section: "§ 54", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-55", Act: "LOV-2025-06-20-81", Section: "§ 55", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-56", Act: "LOV-2025-06-20-81", Section: "§ 56", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-57", Act: "LOV-2025-06-20-81", Section: "§ 57", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-58", Act: "LOV-2025-06-20-81", Section: "§§ 58–59", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-61", Act: "LOV-2025-06-20-81", Section: "§§ 61–62", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-63", Act: "LOV-2025-06-20-81", Section: "§ 63", AppealWeeks: 3, Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-64", Act: "LOV-2025-06-20-81", Section: "§ 64", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-65", Act: "LOV-2025-06-20-81", Section: "§ 65", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-66", Act: "LOV-2025-06-20-81", Section: "§ 66", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-67", Act: "LOV-2025-06-20-81", Section: "§ 67", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-68", Act: "LOV-2025-06-20-81", Section: "§ 68", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-69", Act: "LOV-2025-06-20-81", Section: "§ 69", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-70", Act: "LOV-2025-06-20-81", Section: "§ 70", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-71", Act: "LOV-2025-06-20-81", Section: "§§ 71–73", Pending: true, Source: "Norsk Lovtidend", Established: true},
	{Key: "fvl25-75", Act: "LOV-2025-06-20-81", Section: "§§ 75–76", Pending: true, Source: "Norsk Lovtidend", Established: true},
}
