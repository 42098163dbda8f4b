package casework

// Product is what a person can ask the koordinerende enhet for. The three
// first stand under three different rules (pbrl § 2-5, hol § 7-2, pbrl § 2-5 c).
type Product string

// The products.
const (
	ProductIP               Product = "ip"               // individuell plan
	ProductCoordinator      Product = "coordinator"      // koordinator
	ProductChildCoordinator Product = "childcoordinator" // barnekoordinator
	ProductGroup            Product = "group"            // ansvarsgruppe: no law regulates it
)

// Products is every product, in the order they are offered.
var Products = []Product{ProductIP, ProductCoordinator, ProductChildCoordinator, ProductGroup}

// Decidable tells that a decision can be about the product; no law regulates an ansvarsgruppe.
func (p Product) Decidable() bool {
	return p == ProductIP || p == ProductCoordinator || p == ProductChildCoordinator
}

// Hjemmel is one entry of the law register: a provision that papers and
// deadlines rest on. Its words stand in locales/{nb,nn}/law.toml; what the
// caseworker changes is stored as a whole entry and laid over with WithOwn.
type Hjemmel struct {
	Key     string // "pbrl-2-5c"; never changes
	Act     string // official id "LOV-1999-07-02-63"; "" where it is not established
	Section string // "§ 2-5 c", "ch. 7", or "" for a whole regulation; papers print the texts, not this

	Product     Product // the product it gives a right or a duty to; "" for general rules
	AppealWeeks int     // klagefrist it leads to, in weeks; 0: none of its own

	ValidFrom  Date   // in force from this day; zero: no day registered
	ValidTo    Date   // last day in force; zero: still in force
	Pending    bool   // adopted, but in force only once ValidFrom is filled in
	ReplacedBy string // key of the entry that takes over when it comes into force

	Source      string // where the text was seen
	Established bool   // the text itself has been seen; false: recalled or partly unsure
	ConfirmedBy string // who in the kommune has checked it
	ConfirmedAt Date

	Name  map[Language]string // the caseworker's own wording; nil: the standard text
	Short map[Language]string
}

// Printable tells that papers may name the provision: its text has been seen,
// or the caseworker has confirmed it. The app never claims law it does not know.
func (h Hjemmel) Printable() bool { return h.Established || h.ConfirmedBy != "" }

// InForce tells that the provision holds on the day.
func (h Hjemmel) InForce(on Date) bool {
	if h.Pending && h.ValidFrom.IsZero() {
		return false
	}
	return !h.ValidFrom.After(on) && (h.ValidTo.IsZero() || !h.ValidTo.Before(on))
}

// NameID is the text id of the full name: "pasient- og brukerrettighetsloven § 2-5".
func (h Hjemmel) NameID() string { return "law." + h.Key + ".name" }

// ShortID is the text id of the short form: "pbrl. § 2-5".
func (h Hjemmel) ShortID() string { return "law." + h.Key + ".short" }

// AboutID is the text id of what the provision is about, in a few words.
func (h Hjemmel) AboutID() string { return "law." + h.Key + ".about" }

// NameIn is the full name: the caseworker's own wording, else the standard text from T.
func (h Hjemmel) NameIn(lang Language, T func(id string, data ...any) string) string {
	if own := h.Name[lang]; own != "" {
		return own
	}
	return T(h.NameID())
}

// ShortIn is the short form: the caseworker's own wording, else the standard text from T.
func (h Hjemmel) ShortIn(lang Language, T func(id string, data ...any) string) string {
	if own := h.Short[lang]; own != "" {
		return own
	}
	return T(h.ShortID())
}

// FindHjemmel finds a standard entry by its key.
func FindHjemmel(key string) (h Hjemmel, ok bool) { return findIn(standardLaw, key) }

// WithOwn is the register with the caseworker's own entries in place of the
// standard ones with the same key; entries under new keys come last.
func WithOwn(own []Hjemmel) []Hjemmel {
	out := Register()
	for _, o := range own {
		i := 0
		for i < len(out) && out[i].Key != o.Key {
			i++
		}
		if i == len(out) {
			out = append(out, o)
		} else {
			out[i] = o
		}
	}
	return out
}

// HjemmelOn finds the entry that holds on the day: the one with the key, or
// the one that has replaced it by then. When neither is in force ok is false.
func HjemmelOn(register []Hjemmel, key string, on Date) (h Hjemmel, ok bool) {
	for range register { // a replacement cannot go on longer than the register
		if h, ok = findIn(register, key); !ok {
			return Hjemmel{}, false
		}
		if next, found := findIn(register, h.ReplacedBy); !found || !next.InForce(on) {
			return h, h.InForce(on)
		}
		key = h.ReplacedBy
	}
	return Hjemmel{}, false
}

// HjemlerOf is the entries of a register that give a right or a duty to the product.
func HjemlerOf(register []Hjemmel, product Product) []Hjemmel {
	var out []Hjemmel
	for _, h := range register {
		if h.Product == product {
			out = append(out, h)
		}
	}
	return out
}

// AppealWeeks is the klagefrist in weeks when the product is decided under
// health law: 4 (pbrl § 7-5), or 0 for what cannot be appealed. A decision under the laws on
// social services, NAV or barnevern has the AppealWeeks of its own hjemmel: 3 (fvl § 29).
func AppealWeeks(product Product) int {
	weeks := 0
	for _, h := range HjemlerOf(standardLaw, product) {
		weeks = max(weeks, h.AppealWeeks)
	}
	return weeks
}

func findIn(register []Hjemmel, key string) (Hjemmel, bool) {
	for _, h := range register {
		if h.Key == key && key != "" {
			return h, true
		}
	}
	return Hjemmel{}, false
}
