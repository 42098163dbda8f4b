package store_test

import (
	"fmt"
	"reflect"
	"time"

	"samtak/casework"
)

// filled is a value in which no field is zero, however deep, and no two alike:
// a column that is forgotten or swapped shows when it is read back.
func filled[T any]() T {
	var v T
	n := 0
	fillValue(reflect.ValueOf(&v).Elem(), &n)
	return v
}

func fillValue(v reflect.Value, n *int) {
	*n++
	switch v.Interface().(type) {
	case casework.Date:
		v.Set(reflect.ValueOf(casework.MustISO("2020-01-01").AddDays(*n)))
		return
	case time.Time:
		v.Set(reflect.ValueOf(time.Date(2021, 3, 4, 5, 6, 7, *n, time.UTC)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("ord %d æøå", *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Uint8:
		v.SetUint(uint64(*n))
	case reflect.Float32:
		v.SetFloat(1.15)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range 3 {
			fillValue(v.Index(i), n)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 3 {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fillValue(key, n)
			fillValue(value, n)
			v.SetMapIndex(key, value)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillValue(v.Field(i), n)
		}
	default:
		panic("fillValue: " + v.Kind().String())
	}
}
