//go:build !ci

package main

import "github.com/godbus/dbus/v5"

// beforeSleep calls lock when the system says that it is about to sleep, until
// stop is called. Where nothing says so, watchSleep locks at waking.
func beforeSleep(lock func()) (stop func()) {
	bus, err := dbus.ConnectSystemBus()
	if err != nil {
		return func() {}
	}
	err = bus.AddMatchSignal(
		dbus.WithMatchInterface("org.freedesktop.login1.Manager"), dbus.WithMatchMember("PrepareForSleep"))
	if err != nil {
		_ = bus.Close()
		return func() {}
	}
	signals := make(chan *dbus.Signal, 4)
	bus.Signal(signals)
	go func() {
		for s := range signals { // closed with the bus
			if len(s.Body) == 1 && s.Body[0] == true {
				lock()
			}
		}
	}()
	return func() { _ = bus.Close() }
}
