#!/usr/bin/env bash
# Puts in place what a task needs and the machine lacks. Does nothing, and needs
# no network, when everything is there.
#
#   tools/setup.sh GROUP…     groups: make  race  native  window
#
#   make    make itself, for .ci/run
#   race    the C compiler, for tests that watch for data races
#   native  race, and what the real window is built with
#   window  a screen that is not there, to drive the real window in tests
set -euo pipefail

missing=() reasons=()

# need PACKAGE WHY PROBE…: PACKAGE is wanted when the probe fails.
need() {
  local package=$1 why=$2
  shift 2
  if ! "$@" >/dev/null 2>&1; then
    missing+=("$package")
    reasons+=("  $package: $why")
  fi
}

command_exists() { command -v "$1"; }
c_headers() { printf '#include <stdlib.h>\n' | gcc -E -; }
library() { pkg-config --exists "$1"; }
software_gl() { compgen -G '/usr/lib/*/dri/swrast_dri.so' || compgen -G '/usr/lib/*/libgallium*.so' || compgen -G '/usr/lib*/dri/swrast_dri.so'; }

group_make() {
  need make "runs the commands of the Makefile" command_exists make
}

group_race() {
  need gcc "compiles the part of the program that is C" command_exists gcc
  need libc6-dev "the C headers" c_headers
}

group_native() {
  group_race
  need pkg-config "finds the libraries below" command_exists pkg-config
  need libgl-dev "draws the window (OpenGL)" library gl
  need libx11-dev "the window on X11" library x11
  need libxrandr-dev "screen sizes" library xrandr
  need libxxf86vm-dev "screen modes" library xxf86vm
  need libxi-dev "keyboard and mouse" library xi
  need libxcursor-dev "the mouse pointer" library xcursor
  need libxinerama-dev "several screens" library xinerama
  need libwayland-dev "the window on Wayland" library wayland-client
  need libxkbcommon-dev "keyboard layouts" library xkbcommon
}

group_window() {
  need xvfb "a screen in memory" command_exists Xvfb
  need openbox "a window manager, so that the window gets the focus" command_exists openbox
  need xdotool "types and clicks" command_exists xdotool
  need x11-xkb-utils "sets the Norwegian keyboard" command_exists setxkbmap
  need libgl1-mesa-dri "OpenGL without a graphics card" software_gl
  need poppler-utils "reads the printed plan back" command_exists pdftotext
  need imagemagick "takes pictures of the screen" command_exists import
}

# as_root runs a command as root, with sudo where needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Samtak needs these packages, and there is no sudo here. As root, run:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 1
  fi
}

install_missing() {
  echo "Samtak needs these packages for this, and they are not here yet:"
  printf '%s\n' "${reasons[@]}"
  if ! command -v apt-get >/dev/null; then
    echo "This is not Debian or Ubuntu: install what they are called here, then try again." >&2
    exit 1
  fi
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

[ "$(uname -s)" = Linux ] || exit 0 # elsewhere Go and the system's own compiler are enough
for group in "$@"; do
  case $group in
    make | race | native | window) "group_$group" ;;
    *) echo "tools/setup.sh: no group $group" >&2; exit 2 ;;
  esac
done
[ ${#missing[@]} = 0 ] || install_missing
