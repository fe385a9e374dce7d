#!/usr/bin/python3
"""A second-generation residence card read by an ordinary pyscard program: what the bench compares itself with.

Usage: read_residence_card.py READER CARD_NUMBER RUNS
Prints one JSON object: milliseconds of each reading from connecting to disconnecting, and the octets of the files.
Needs Debian's python3-pyscard and python3-cryptography. Spec: MOJ-RC2-1.1 Appendix 1-2.
"""
import hashlib
import json
import os
import sys
import time

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.cmac import CMAC
from smartcard.scard import SCARD_UNPOWER_CARD
from smartcard.System import readers

AID = "D392F0004F{:02X}00000000000000000000"
FILES = [
    (1, [(0x01, True), (0x03, True), (0x04, True), (0x06, True)]),
    (2, [(0x01, False), (0x02, False), (0x03, False)]),
    (3, [(0x02, False)]),
]


def aes(key, data, decrypt=False):
    cipher = Cipher(algorithms.AES(key), modes.CBC(bytes(16)))
    worker = cipher.decryptor() if decrypt else cipher.encryptor()
    return worker.update(data) + worker.finalize()


def mac(key, data):
    worker = CMAC(algorithms.AES(key))
    worker.update(data)
    return worker.finalize()[:8]


def pad(data):
    data += b"\x80"
    return data + bytes(-len(data) % 16)


def send(card, command):
    data, sw1, sw2 = card.transmit(list(command))
    if (sw1, sw2) != (0x90, 0x00):
        raise SystemExit("status %02X%02X" % (sw1, sw2))
    return bytes(data)


def open_card(card, number):
    key = hashlib.sha1(number).digest()[:16]
    rnd_icc = send(card, bytes.fromhex("0084000008"))
    rnd_ifd, k_ifd = os.urandom(8), os.urandom(16)
    e_ifd = aes(key, rnd_ifd + rnd_icc + k_ifd)
    answer = send(card, bytes.fromhex("0082000028") + e_ifd + mac(key, e_ifd) + b"\x00")
    if mac(key, answer[:32]) != answer[32:]:
        raise SystemExit("M_ICC")
    k_icc = aes(key, answer[:32], decrypt=True)[16:]
    mixed = bytes(a ^ b for a, b in zip(k_ifd, k_icc))
    session = hashlib.sha1(mixed + bytes([0, 0, 0, 1])).digest()[:16]
    cryptogram = aes(session, pad(number))
    content = bytes([0x86, len(cryptogram) + 1, 0x01]) + cryptogram
    send(card, bytes([0x08, 0x20, 0x00, 0x86, len(content)]) + content)
    return session


def read_file(card, session, sfi, protected):
    if not protected:
        return send(card, bytes([0x00, 0xB0, 0x80 | sfi, 0x00, 0x00, 0x00, 0x00]))
    command = bytes([0x08, 0xB0, 0x80 | sfi, 0x00, 0x00, 0x00, 0x04, 0x96, 0x02, 0x00, 0x00, 0x00, 0x00])
    answer = send(card, command)
    length_octets = answer[1] & 0x7F if answer[1] & 0x80 else 0
    padded = aes(session, answer[3 + length_octets :], decrypt=True)
    return padded[: padded.rindex(b"\x80")]


def read_card(reader, number):
    connection = reader.createConnection()
    connection.connect(disposition=SCARD_UNPOWER_CARD)
    try:
        send(connection, bytes.fromhex("00B08A0000"))
        session = open_card(connection, number)
        octets = 0
        for directory, files in FILES:
            send(connection, bytes.fromhex("00A4040C10" + DIRECTORY_NAMES[directory]))
            for sfi, protected in files:
                octets += len(read_file(connection, session, sfi, protected))
        return octets
    finally:
        connection.disconnect()


DIRECTORY_NAMES = {number: AID.format(number + 1) for number in (1, 2, 3)}


def main():
    name, number, runs = sys.argv[1], sys.argv[2].encode("ascii"), int(sys.argv[3])
    reader = next(found for found in readers() if str(found) == name)
    times, octets = [], 0
    for _ in range(runs):
        started = time.perf_counter()
        octets = read_card(reader, number)
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps({"ms": times, "octets": octets}))


main()
