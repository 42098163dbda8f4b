package pdf

import "bytes"

// walk goes through the page tree with what pages inherit.
func (s *scanner) walk(ref []byte, up scanSheet, depth int) error {
	n, ok := refOf(ref)
	if !ok || s.seen[n] || depth > deepest || len(s.pages) >= mostScanPages {
		return errForeign
	}
	s.seen[n] = true
	d, err := s.dict(ref)
	if err != nil {
		return err
	}
	for key, to := range map[string]*[]byte{"Resources": &up.resources, "MediaBox": &up.box, "Rotate": &up.rotate} {
		if v := d[key]; v != nil {
			*to = v
		}
	}
	if v := d["CropBox"]; v != nil {
		up.box = v
	}
	switch string(d["Type"]) {
	case "/Page":
		if d["Annots"] != nil {
			if list, _, err := s.get(d["Annots"]); err != nil || len(bytes.Trim(list, "[] \r\n\t")) > 0 {
				return errForeign // a note on the page would be lost
			}
		}
		up.page = d["Contents"]
		s.pages = append(s.pages, up)
		return nil
	case "/Pages":
	default:
		return errForeign
	}
	list, _, err := s.get(d["Kids"])
	if err != nil {
		return err
	}
	kids, err := listOf(list)
	if err != nil {
		return err
	}
	for _, kid := range kids {
		if err := s.walk(kid, up, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// sheet makes a page of what one page shows.
func (s *scanner) sheet(p scanSheet) (scan, error) {
	box, err := s.box(p.box)
	if err != nil {
		return scan{}, err
	}
	content, err := s.content(p.page)
	if err != nil {
		return scan{}, err
	}
	shown, err := readScanContent(content, box)
	if err != nil {
		return scan{}, err
	}
	resources, err := s.dict(p.resources)
	if err != nil {
		return scan{}, err
	}
	pictures, err := s.dict(resources["XObject"])
	if err != nil {
		return scan{}, err
	}
	out, err := s.picture(pictures[shown.name])
	if err != nil {
		return scan{}, err
	}
	turn, err := s.rotation(p.rotate)
	if err != nil {
		return scan{}, err
	}
	out.place = shown.at.then(matrix{1, 0, 0, 1, -box[0], -box[1]})
	out.sheet = size{box[2] - box[0], box[3] - box[1]}
	if !out.covers() {
		return scan{}, errForeign
	}
	out.turn(turn)
	out.full = true
	return out, nil
}

// covers: the picture is the whole page, give or take a tenth.
func (s *scan) covers() bool {
	x0, y0, x1, y1 := s.place.box()
	const near = 0.1
	within := func(v, want, of float64) bool { return v > want-near*of && v < want+near*of }
	return within(x0, 0, s.sheet.w) && within(x1, s.sheet.w, s.sheet.w) && within(y0, 0, s.sheet.h) && within(y1, s.sheet.h, s.sheet.h)
}

// turn turns the sheet clockwise by so many right angles.
func (s *scan) turn(times int) {
	for range times {
		s.place = s.place.then(matrix{0, -1, 1, 0, 0, s.sheet.w})
		s.sheet = size{s.sheet.h, s.sheet.w}
	}
}

func (s *scanner) rotation(v []byte) (int, error) {
	v, _, err := s.get(v)
	if err != nil {
		return 0, err
	}
	if v == nil {
		return 0, nil
	}
	degrees, ok := numberOf(v)
	if n := int(degrees); ok && float64(n) == degrees && n%90 == 0 {
		return (n/90%4 + 4) % 4, nil
	}
	return 0, errForeign
}

func (s *scanner) box(v []byte) (out [4]float64, err error) {
	list, _, err := s.get(v)
	if err != nil {
		return out, err
	}
	items, err := listOf(list)
	if err != nil || len(items) != 4 {
		return out, errForeign
	}
	for i, item := range items {
		var ok bool
		if out[i], ok = numberOf(item); !ok {
			return out, errForeign
		}
	}
	if out[2]-out[0] < 10 || out[3]-out[1] < 10 {
		return out, errForeign
	}
	return out, nil
}

// content is the operators of a page.
func (s *scanner) content(v []byte) ([]byte, error) {
	list := [][]byte{v}
	if value, data, err := s.get(v); err != nil {
		return nil, err
	} else if data == nil {
		if list, err = listOf(value); err != nil {
			return nil, err
		}
	}
	if len(list) > mostStreams {
		return nil, errForeign
	}
	var out []byte
	for _, item := range list {
		value, data, err := s.get(item)
		if err != nil || data == nil {
			return nil, errForeign
		}
		d, err := dictOf(value)
		if err != nil || d["DecodeParms"] != nil && string(d["DecodeParms"]) != "null" {
			return nil, errForeign
		}
		switch filterOf(d["Filter"]) {
		case "":
		case "/FlateDecode":
			if data, err = inflate(data, mostScanContent); err != nil {
				return nil, err
			}
		default:
			return nil, errForeign
		}
		if out = append(append(out, data...), '\n'); len(out) > mostScanContent {
			return nil, errForeign
		}
	}
	if s.read += len(out); s.tooMuch() {
		return nil, errForeign
	}
	return out, nil
}

// filterOf is the one filter of a stream.
func filterOf(v []byte) string {
	return string(bytes.Trim(v, "[] \r\n\t"))
}
