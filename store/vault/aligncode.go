package vault

// What a fault costs when typed characters are laid against the 13 groups. A
// group that does not fit weighs more than everything else together: the
// lengths and gaps only decide between readings with equally many such groups.
const (
	costMisfit = 1000
	costLength = 2 // for each character too few or too many in a group
	costGap    = 1 // for a border of groups without a typed gap, or a gap inside one
	longest    = 2 * groupSize
)

// badGroups lays the characters against the groups so that as many as can be
// fit, and gives those that do not. A lost or doubled character, or a whole
// group left out, then spoils its own group and not all that follow. Only 65
// characters that fit one by one give none.
func badGroups(values []byte, gaps []bool) Groups {
	if len(values) > codeGroups*longest {
		return allGroups()
	}
	best := layOut(values, gaps)
	var bad Groups
	at := len(values)
	for g := codeGroups; g >= 1; g-- {
		length := best[g][at].length
		if !fits(values[at-length:at], g) {
			bad = append(Groups{g}, bad...)
		}
		at -= length
	}
	return bad
}

func allGroups() Groups {
	all := make(Groups, codeGroups)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

// reading is the cheapest way to lay the first characters against the first
// groups; length is what the last of those groups takes.
type reading struct {
	cost, length int
	possible     bool
}

// layOut fills reading[g][n] for the first g groups and the first n characters.
func layOut(values []byte, gaps []bool) [codeGroups + 1][]reading {
	var best [codeGroups + 1][]reading
	for g := range best {
		best[g] = make([]reading, len(values)+1)
	}
	best[0][0].possible = true
	inside := gapsBefore(gaps)
	for g := 1; g <= codeGroups; g++ {
		for to := range best[g] {
			for length := 0; length <= min(longest, to); length++ {
				from := to - length
				before := best[g-1][from]
				if !before.possible {
					continue
				}
				cost := before.cost + costOf(values[from:to], g)
				if length > 0 && inside[len(gaps)] > 0 {
					cost += costGap * gapFaults(gaps, inside, from, to, len(values))
				}
				if now := best[g][to]; !now.possible || cost < now.cost {
					best[g][to] = reading{cost, length, true}
				}
			}
		}
	}
	return best
}

func costOf(characters []byte, g int) int {
	if fits(characters, g) {
		return 0
	}
	return costMisfit + costLength*max(groupSize-len(characters), len(characters)-groupSize)
}

// gapFaults counts what speaks against from–to being typed as one group.
func gapFaults(gaps []bool, before []int, from, to, end int) int {
	faults := before[to] - before[from+1]
	if to != end && !gaps[to] {
		faults++
	}
	return faults
}

// gapsBefore counts the gaps up to each place.
func gapsBefore(gaps []bool) []int {
	count := make([]int, len(gaps)+1)
	for i, gap := range gaps {
		count[i+1] = count[i]
		if gap {
			count[i+1]++
		}
	}
	return count
}
