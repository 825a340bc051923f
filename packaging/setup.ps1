# What run.ps1 and test.ps1 share: Python, the environment, generated resources. Dot-sourced.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$lock = Join-Path $root 'packaging\requirements.lock'
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'
$stamp = Join-Path $venv 'sealpost-setup'

function Assert-Succeeded([string] $what) {
    if ($LASTEXITCODE -ne 0) { Write-Error "sealpost: $what failed"; exit 1 }
}

$fingerprint = (Get-FileHash $lock -Algorithm SHA256).Hash
$before = if (Test-Path $stamp) { (Get-Content $stamp -Raw).Trim() } else { '' }
if ($before -ne $fingerprint -or -not (Test-Path $python)) {
    if ($before -eq 'unfinished' -or -not (Test-Path $python)) {
        if (-not (Get-Command py -ErrorAction SilentlyContinue)) {
            Write-Error 'sealpost: Python 3.11 or later is missing. Install it: winget install Python.Python.3.13'
            exit 1
        }
        & py -3 -m venv --clear $venv
        Assert-Succeeded 'making the environment'
    }
    Set-Content $stamp 'unfinished'
    Write-Host 'sealpost: installing the packages of packaging/requirements.lock; this takes some minutes, once'
    & $python -m pip install --disable-pip-version-check --no-input --only-binary :all: --no-deps --require-hashes -r $lock
    Assert-Succeeded 'installing the packages'
    Set-Content $stamp $fingerprint
}
& $python (Join-Path $root 'packaging\build_resources.py')
Assert-Succeeded 'building the resources'
