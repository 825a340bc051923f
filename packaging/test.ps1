# Sets up what is missing and runs every check.
. "$PSScriptRoot\setup.ps1"

Set-Location $root
& $python -m poethepoet check
exit $LASTEXITCODE
