package pdf

import "strconv"

// picture reads an image of a scanner's file. Its dictionary is not copied:
// what is needed of it is written anew.
func (s *scanner) picture(ref []byte) (scan, error) {
	value, data, err := s.get(ref)
	if err != nil || data == nil {
		return scan{}, errForeign
	}
	d, err := dictOf(value)
	if err != nil || string(d["Subtype"]) != "/Image" || string(d["ImageMask"]) == "true" {
		return scan{}, errForeign
	}
	for _, key := range []string{"SMask", "Mask", "Decode", "SMaskInData", "Alternates", "OC"} {
		if d[key] != nil {
			return scan{}, errForeign
		}
	}
	w, okW := countOf(s.plain(d["Width"]))
	h, okH := countOf(s.plain(d["Height"]))
	bits, okBits := countOf(s.plain(d["BitsPerComponent"]))
	if !okW || !okH || w < 1 || h < 1 || w > mostPixels/h || max(w, h) > mostSide || !okBits || bits != 8 {
		return scan{}, errForeign
	}
	colours, err := s.colours(d["ColorSpace"])
	if err != nil {
		return scan{}, err
	}
	s.shown += len(data)
	if s.rows += w * h * colours; s.tooMuch() {
		return scan{}, errForeign
	}
	switch filterOf(d["Filter"]) {
	case "/DCTDecode":
		return scannedJPEG(data, w, h, colours)
	case "/FlateDecode":
		return s.scannedRows(data, rows{w: w, h: h, colours: colours, bits: bits}, d["DecodeParms"])
	}
	return scan{}, errForeign
}

func (s *scanner) plain(v []byte) []byte {
	value, _, err := s.get(v)
	if err != nil {
		return nil
	}
	return value
}

// scannedJPEG is a JPEG as a file on its own would be, if it is what the
// image says. How a camera was held does not count inside a PDF.
func scannedJPEG(data []byte, w, h, colours int) (scan, error) {
	head, err := readJPEGHead(data)
	if err != nil || head.w != w || head.h != h || head.colours != colours {
		return scan{}, errForeign
	}
	return readJPEG(data)
}

func (s *scanner) scannedRows(data []byte, r rows, parms []byte) (scan, error) {
	if parms != nil && string(parms) != "null" {
		d, err := s.dict(parms)
		if err != nil {
			return scan{}, err
		}
		predictor := or(d["Predictor"], "1")
		if r.predicted = len(predictor) == 2; r.predicted {
			if or(d["Columns"], "1") != strconv.Itoa(r.w) || or(d["Colors"], "1") != strconv.Itoa(r.colours) || or(d["BitsPerComponent"], "8") != strconv.Itoa(r.bits) {
				return scan{}, errForeign
			}
		} else if predictor != "1" {
			return scan{}, errForeign
		}
	}
	space := "/DeviceRGB"
	if r.colours == 1 {
		space = "/DeviceGray"
	}
	if !r.fit(data) {
		return scan{}, errForeign
	}
	return scan{w: r.w, h: r.h, data: data, entries: r.entries(space)}, nil
}

// colours is how many colours a colour space has. A profile of its own is let
// go: the file says once that its colours are sRGB.
func (s *scanner) colours(v []byte) (int, error) {
	value := s.plain(v)
	if list, err := listOf(value); err == nil && len(list) == 2 && string(list[0]) == "/ICCBased" {
		profile, err := s.dict(list[1])
		if err != nil {
			return 0, err
		}
		value = profile["N"]
	}
	switch string(value) {
	case "/DeviceGray", "[/DeviceGray]", "1":
		return 1, nil
	case "/DeviceRGB", "[/DeviceRGB]", "3":
		return 3, nil
	}
	return 0, errForeign
}

func or(v []byte, otherwise string) string {
	if v == nil {
		return otherwise
	}
	return string(v)
}
