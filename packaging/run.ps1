# Sets up what is missing and starts Sealpost; arguments are those of `python -m app`.
. "$PSScriptRoot\setup.ps1"

# Not Set-Location: relative paths among the arguments are the caller's. -P: nor does his folder take part in imports.
$env:PYTHONPATH = $root
& $python -P -m app @args
exit $LASTEXITCODE
