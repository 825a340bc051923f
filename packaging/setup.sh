# shellcheck shell=bash
# What run and test share: Python, system libraries, the environment, generated resources.
# Sourced. Speaks on standard error only; standard output belongs to the program.

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
lock=$root/packaging/requirements.lock
venv=$root/.venv
python=$venv/bin/python
stamp=$venv/sealpost-setup

say() { printf 'sealpost: %s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

# Root, or a sudo that asks nothing. Anything else is the owner's decision: we only name the command.
may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

install_packages() {
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo -n)
    "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"
} </dev/null >/dev/null

command_for() { printf 'sudo apt-get update && sudo apt-get install --no-install-recommends %s' "$*"; }

# Debian ships ensurepip apart from Python (python3-venv), so a Python without it does not count.
find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys, ensurepip, venv
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

prepared() {
    [ -x "$python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint)" ]
}

# The interpreter's real path is part of it: a system upgrade that replaces Python makes the environment anew.
fingerprint() { printf '%s %s' "$(sha256sum <"$lock")" "$(readlink -f "$python")"; }

prepare_environment() {
    prepared && return
    # Two first starts at once: the second waits and finds the work done.
    exec 9<"$lock"
    flock 9
    if ! prepared; then
        if [ "$(cat "$stamp" 2>/dev/null)" = unfinished ] || ! "$python" -m pip --version &>/dev/null; then
            local base
            base=$(find_python) || stop "cannot start without Python 3.11 to 3.14 and its venv module"
            say "making the environment in $venv with $("$base" --version)"
            "$base" -m venv --clear "$venv" >&2
        fi
        echo unfinished >"$stamp"
        say "installing the packages of packaging/requirements.lock, about 1.2 GB on disk; this takes some minutes, once"
        local quiet=()
        [ -t 2 ] || quiet=(--quiet)
        "$python" -m pip install "${quiet[@]}" --disable-pip-version-check --no-input --only-binary :all: \
            --no-deps --require-hashes -r "$lock" </dev/null >&2 ||
            stop "the packages could not be installed (see above); the next start begins anew"
        fingerprint >"$stamp"
    fi
    exec 9<&-
}

# look_for NEEDED|WISHED PURPOSE PACKAGE=LIBRARY…   Asks the loader, not dpkg: true on every distribution, and
# blind to package names that change (libcups2, libcups2t64).
look_for() {
    local kind=$1 purpose=$2 pair absent=()
    shift 2
    for pair; do
        [[ $libraries == *"${pair#*=} "* ]] || absent+=("${pair%%=*}")
    done
    report_absent "$kind" "$purpose" "${absent[@]}"
}

report_absent() {
    local kind=$1 purpose=$2
    shift 2
    [ $# -gt 0 ] || return 0
    say "missing for $purpose: $*"
    missing+=("$@")
    [ "$kind" = WISHED ] || needed+=("$@")
}

chinese_font() {
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${XDG_DATA_HOME:-${HOME:-/root}/.local/share}/fonts" \
        \( -iname '*wqy*' -o -iname '*cjk*' -o -iname '*sourcehan*' -o -iname '*droidsansfallback*' \
        -o -iname 'uming*' -o -iname 'ukai*' \) -print -quit 2>/dev/null)" ]
}

survey_system() {
    local window=WISHED
    [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || window=NEEDED
    missing=() needed=()
    prepared || find_python >/dev/null || report_absent NEEDED "running at all" python3 python3-venv
    libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
    look_for NEEDED "drawing" libgl1=libGL.so.1 libegl1=libEGL.so.1 libxkbcommon0=libxkbcommon.so.0 \
        libfontconfig1=libfontconfig.so.1 libdbus-1-3=libdbus-1.so.3 libglib2.0-0=libgthread-2.0.so.0
    look_for NEEDED "network, sound and camera" libbrotli1=libbrotlidec.so.1 libgssapi-krb5-2=libgssapi_krb5.so.2 \
        libpulse0=libpulse.so.0 libxrandr2=libXrandr.so.2 libxext6=libXext.so.6
    look_for "$window" "windows on a display" libxcb-cursor0=libxcb-cursor.so.0 libxcb-icccm4=libxcb-icccm.so.4 \
        libxcb-keysyms1=libxcb-keysyms.so.1 libxkbcommon-x11-0=libxkbcommon-x11.so.0 libxcb-shape0=libxcb-shape.so.0
    [ -z "${WAYLAND_DISPLAY-}" ] ||
        look_for WISHED "windows on Wayland" libwayland-cursor0=libwayland-cursor.so.0 libwayland-egl1=libwayland-egl.so.1
    look_for WISHED "printer queues" libcups2=libcups.so.2
    look_for WISHED "the second label decoder" libzbar0=libzbar.so.0
    chinese_font || report_absent WISHED "Chinese text (a font)" fonts-wqy-microhei
}

# prepare_system yes|no   no: what is missing is only mentioned, because the errand needs none of it.
prepare_system() {
    survey_system
    [ ${#missing[@]} -gt 0 ] || return 0
    if may_install; then
        say "installing these with apt-get, without recommended packages"
        install_packages "${missing[@]}" || say "apt-get failed (see above)"
        survey_system
        [ ${#missing[@]} -gt 0 ] || return 0
    fi
    say "to install what is missing:
    $(command_for "${missing[@]}")"
    if [ "$1" = yes ] && [ ${#needed[@]} -gt 0 ]; then
        stop "cannot start without ${needed[*]}"
    fi
    say "going on without it"
}

prepare() {
    # Qt insists on a UTF-8 locale and complains on every start when there is none.
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
    prepare_system "$1"
    prepare_environment
    "$python" "$root/packaging/build_resources.py" >&2
}
