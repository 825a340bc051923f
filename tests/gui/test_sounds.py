import wave
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices
from PySide6.QtWidgets import QApplication

from app.gui.sounds import Sounds
from app.gui.tone import Tone

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "sounds"


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_a_short_sound_of_its_own(tone: Tone) -> None:
    with wave.open(str(FOLDER / f"{tone}.wav")) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 22_050)
        assert sound.getnframes() <= 0.3 * 22_050
        loudest = max(abs(int.from_bytes(frame, "little", signed=True)) for frame in frames(sound))
    assert 8_000 < loudest < 32_767


def frames(sound: wave.Wave_read) -> list[bytes]:
    data = sound.readframes(sound.getnframes())
    return [data[at : at + 2] for at in range(0, len(data), 2)]


def test_a_desk_without_a_loudspeaker_is_silent(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", QAudioDevice)
    sounds = Sounds()

    sounds.play(Tone.REFUSED)

    assert sounds._players == {}


def test_sounds_can_be_switched_off(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    asked: list[bool] = []
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", lambda: asked.append(True))

    Sounds(on=False).play(Tone.ACCEPTED)

    assert asked == []


def test_a_desk_with_a_loudspeaker_is_ready_before_the_first_scan(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    loudspeaker = QAudioDevice()
    monkeypatch.setattr(loudspeaker, "isNull", lambda: False, raising=False)
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", lambda: loudspeaker)
    sounds = Sounds()

    sounds.prepare()
    played: list[Tone] = []
    for tone in Tone:
        monkeypatch.setitem(sounds._players, tone, partial(played.append, tone))
        sounds.play(tone)

    assert played == list(Tone)
