"""Labels for the reader's tests, made without the label package, which vision may not know."""

import cv2
import numpy as np
import qrcode
from numpy.typing import NDArray

PREFIX = "TEST-LABEL-"


def accept(text: str) -> bool:
    return text.startswith(PREFIX)


def symbol(text: str, module: int = 8) -> NDArray[np.uint8]:
    """A QR symbol of level H in black on white, quiet zone included, grey."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_H, border=4)
    code.add_data(text)
    code.make()
    return np.kron(np.array(code.get_matrix()) == 0, np.ones((module, module))).astype(np.uint8) * 255


def on_desk(*symbols: NDArray[np.uint8], height: int = 720, width: int = 1280) -> NDArray[np.uint8]:
    """The symbols side by side on a grey desk."""
    desk = np.full((height, width), 110, np.uint8)
    left = 20
    for picture in symbols:
        desk[40 : 40 + picture.shape[0], left : left + picture.shape[1]] = picture
        left += picture.shape[1] + 20
    return desk


def png(picture: NDArray[np.uint8]) -> bytes:
    return bytes(cv2.imencode(".png", picture)[1])


def jpeg(picture: NDArray[np.uint8]) -> bytes:
    return bytes(cv2.imencode(".jpg", picture)[1])
