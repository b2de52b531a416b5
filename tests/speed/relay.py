"""Delays every packet between this network namespace and another, SYN and DNS included.

Two TUN devices and a queue: netem is not in every kernel, and a TCP proxy would hide the hand-shake.
Reads the one-way delay in seconds, a line each time it changes, from standard input, and answers "ok".
Packets to BLACK_HOLE vanish.
"""

import ctypes
import fcntl
import heapq
import os
import select
import struct
import subprocess
import sys
import time

CLIENT, SERVER, BLACK_HOLE = "198.18.0.1", "198.18.0.2", "198.19.1.66"
SERVERS = "198.19.0.0/16"
TUNSETIFF, IFF_TUN, IFF_NO_PI, CLONE_NEWNET = 0x400454CA, 0x0001, 0x1000, 0x40000000


def ip(command):
    subprocess.run(["ip", *command.split()], check=True)


def device(address, peer):
    """A TUN device in the namespace that this process is in."""
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH22x", b"link0", IFF_TUN | IFF_NO_PI))
    ip("link set lo up")
    ip(f"address add {address} peer {peer} dev link0")
    ip("link set link0 up txqueuelen 5000")
    return fd


def devices(other):
    """One here, for the client, and one in the namespace of the process `other`."""
    here = os.open("/proc/self/ns/net", os.O_RDONLY)
    there = os.open(f"/proc/{other}/ns/net", os.O_RDONLY)
    near = device(CLIENT, SERVER)
    ip(f"route add {SERVERS} dev link0")
    enter(there)
    far = device(SERVER, CLIENT)
    # Every address of the servers is theirs, without being named one by one.
    ip(f"route add local {SERVERS} dev lo")
    enter(here)
    return near, far


def enter(namespace):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setns(namespace, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def carry(near, far):
    black_hole = bytes(int(part) for part in BLACK_HOLE.split("."))
    queue, number, delay = [], 0, 0.0
    poll = select.poll()
    for fd in (0, near, far):
        poll.register(fd, select.POLLIN)
    print("ok", flush=True)
    while True:
        while queue and queue[0][0] <= time.monotonic():
            _, _, to, packet = heapq.heappop(queue)
            try:
                os.write(to, packet)
            except OSError:
                pass  # a full queue drops, as on any way
        wait = 1000 if not queue else max(0, (queue[0][0] - time.monotonic()) * 1000)
        if 0 < wait < 2:
            time.sleep(wait / 2000)  # poll() counts in whole milliseconds
            wait = 0
        for fd, _ in poll.poll(int(wait)):
            if fd == 0:
                line = sys.stdin.readline()
                if not line:
                    return
                delay = float(line)
                print("ok", flush=True)
                continue
            for packet in packets(fd):
                if packet[16:20] != black_hole:
                    number += 1
                    heapq.heappush(queue, (time.monotonic() + delay, number, far if fd == near else near, packet))


def packets(fd):
    while True:
        try:
            yield os.read(fd, 65536)
        except BlockingIOError:
            return


if __name__ == "__main__":
    try:
        # What delays must not be late itself while others use the processor.
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
    except PermissionError:
        pass
    carry(*devices(int(sys.argv[1])))
