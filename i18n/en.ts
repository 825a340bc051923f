<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Defects</name>
    <message>
        <source>The program made a mistake; this step was not done. Try again, and tell the maker: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection of the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for the record: %1. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of our labels are in the picture. Show one at a time.</source>
        <translation>
            <numerusform>%n of our labels is in the picture. Show one at a time.</numerusform>
            <numerusform>%n of our labels are in the picture. Show one at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>The passphrase is too short: it needs at least %n character.</numerusform>
            <numerusform>The passphrase is too short: it needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is still missing. Fill in what is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing or not in order: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of this hour are used. Wait, or ask the manager.</source>
        <translation>
            <numerusform>The one reveal of this hour is used. Wait, or ask the manager.</numerusform>
            <numerusform>All %n reveals of this hour are used. Wait, or ask the manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of today are used. Ask the manager.</source>
        <translation>
            <numerusform>The one reveal of today is used. Ask the manager.</numerusform>
            <numerusform>All %n reveals of today are used. Ask the manager.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules forbid this. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not include this. Ask the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the passphrase is wrong. Check Caps Lock, then type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this name works here. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of this name works here already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels are handed over to couriers only. Choose a courier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the record is not opened to your role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A station id is 3 to 16 characters: A to Z, 0 to 9 and the hyphen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document may not be accepted, so the parcel must not be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some confirmations are still missing. Look, then tick them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why this is opened, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label was misread. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of our labels. Scan the code of a Sealpost label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parcel of this station has this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of %1 is dead: its record is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another label. Expected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not accepted yet: scan its label back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of %1 cannot be printed again: its secret was only on the label. Take the parcel in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the label of %1 first, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parcel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not handed over to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already out with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is closed. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “%1” does not take the label. Check paper, cover and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Check its cable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no label in this picture. Hold the label flat and take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out with a courier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was given up before it was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture file is too large: at most 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has too many pixels: at most 20 million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no station in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a station in this folder already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealpost may not write to this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is already open in another window of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed. Nothing was saved; check it, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custodians have no keys for %1. Check the computer&apos;s date, or call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s secret is missing. Restore it, or call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the station is missing: %1. Restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is empty. Nothing was created; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not open with this station&apos;s key. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is of another kind. Nothing was changed; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was cut short. Nothing was changed; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was deleted; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Sealpost wrote this database. Start that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files belong to another station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are older than what this desk has seen. Call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is damaged. Restore it from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of day keys is damaged. Restore it from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file is damaged. Restore it from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A station file was signed by somebody else. It is not used; call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file was exchanged. It is not used; call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevealCard</name>
    <message>
        <source>Hold Space to keep it open; let go to close it. Esc closes it now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan, pickup code, parcel number, last four …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes every scan, from every screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>Sign in first, then scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has a use for this scan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>working …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reveals %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log %1 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log with %1 entries, sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log %1 ✗ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log with %1 entries, broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unwitnessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n min ago</source>
        <translation>
            <numerusform>witnessed %n min ago</numerusform>
            <numerusform>witnessed %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n h ago</source>
        <translation>
            <numerusform>witnessed %n h ago</numerusform>
            <numerusform>witnessed %n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
