# shellcheck shell=bash
# Hands and eyes for the smoke run: starts a screen in memory and the real
# program on it, types, looks and waits. Sourced by tools/smoke.sh.
#
# Needs: OUT (a directory for pictures and logs). Gives: APP_LOG, DATA, and the
# functions below. Every wait has an end, and every failure leaves a picture.

APP_LOG=$OUT/app.log
PATIENCE=${PATIENCE:-20} # seconds a wait lasts at most
xvfb_pid="" wm_pid="" app_pid=""

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }

# die says what went wrong, with a picture and the end of the log.
die() {
  say "FAILED: $*" >&2
  [ -z "$xvfb_pid" ] || screenshot failed >/dev/null 2>&1 || true
  if [ -s "$APP_LOG" ]; then
    echo "--- end of the program's log" >&2
    tail -n 30 "$APP_LOG" >&2
  fi
  exit 1
}

# poll WHAT COMMAND…: tries until the command succeeds or patience is out.
poll() {
  local what=$1 tries=$((PATIENCE * 10))
  shift
  while ! "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || die "waited $PATIENCE s for $what"
    sleep 0.1
  done
}

# start_screen: a display number nobody uses, a window manager, and the
# Norwegian keyboard before any program asks for it. Without that keyboard, a
# UTF-8 locale and -noreset (which keeps it) the letters æøå are lost.
start_screen() {
  local fd number_file=$OUT/display
  : >"$number_file"
  exec {fd}>"$number_file"
  Xvfb -displayfd "$fd" -screen 0 "${SCREEN:-1366x768x24}" +extension GLX -noreset -nolisten tcp >"$OUT/xvfb.log" 2>&1 &
  xvfb_pid=$!
  exec {fd}>&-
  poll "the screen in memory" test -s "$number_file"
  DISPLAY=:$(tr -d '[:space:]' <"$number_file")
  export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8
  unset WAYLAND_DISPLAY
  setxkbmap no || die "the keyboard could not be made Norwegian"
  openbox >"$OUT/openbox.log" 2>&1 &
  wm_pid=$!
  say "screen $DISPLAY is up"
}

# start_app PROGRAM ARGUMENT…: in the background, its words in $APP_LOG.
start_app() {
  "$@" >>"$APP_LOG" 2>&1 &
  app_pid=$!
}

app_runs() { kill -0 "$app_pid" 2>/dev/null; }

# wait_for_window NAME: until a window with NAME in its title shows, then gives it the focus.
wait_for_window() {
  poll "a window called “$1”" window_or_dead "$1"
  app_runs || die "the program ended before its window came"
  xdotool search --onlyvisible --name "$1" windowactivate >/dev/null 2>&1 || true
  say "window “$1” is there"
}

window_or_dead() { ! app_runs || xdotool search --onlyvisible --name "$1"; }

# wait_for_log_line PATTERN: until the log has a line that fits.
wait_for_log_line() { poll "the log line “$1”" grep -qEs -- "$1" "$APP_LOG" "$DATA/samtak.log"; }

# wait_for_file PATH: until the file is there and not empty.
wait_for_file() { poll "the file $1" test -s "$1"; }

# wait_for_end: until the program has ended by itself; fails on a bad exit.
wait_for_end() {
  poll "the program to end" app_gone
  local code=0
  wait "$app_pid" || code=$?
  app_pid=""
  [ "$code" = 0 ] || die "the program ended with code $code"
}

app_gone() { ! app_runs; }

# wait_for_quiet: until two pictures in a row are the same, so that what was
# asked for has been drawn.
wait_for_quiet() { poll "the picture to stand still" two_pictures_alike; }

two_pictures_alike() {
  local first
  first=$(import -window root rgb:- | cksum)
  sleep 0.4
  [ "$first" = "$(import -window root rgb:- | cksum)" ]
}

# type_text TEXT: types into the field in focus.
type_text() { xdotool type --clearmodifiers --delay 15 -- "$1"; }

# key KEY…: presses keys, as in: key Tab Tab Return, key ctrl+k.
key() { xdotool key --clearmodifiers --delay 40 "$@"; }

# click X Y: on the screen, in pixels.
click() { xdotool mousemove "$1" "$2" click 1; }

# screenshot NAME: the whole screen as $OUT/NAME.png.
screenshot() { import -window root "$OUT/$1.png" && say "picture $OUT/$1.png"; }

# check_threads fails when the program touched the window from a wrong thread.
# Only a program built without the tag migrated_fynedo says so.
check_threads() {
  local lines
  lines=$({ grep -rh --include='*.log' 'Error in Fyne call thread' "$OUT" "$DATA" 2>/dev/null || true; } | wc -l)
  [ "$lines" = 0 ] || die "$lines calls from a wrong thread (see the log)"
}

# check_no_crash fails when the log holds a Go panic.
check_no_crash() {
  ! grep -qE '^(panic:|fatal error:|SIGSEGV)' "$APP_LOG" || die "the program crashed"
}

# stop_all ends what this run started, and nothing else.
stop_all() {
  local pid
  for pid in $app_pid $wm_pid $xvfb_pid; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
}
