using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GovernanceGraph.Bench.Load;

/// <summary>One connection over loopback that costs as little as possible, so that a run measures the servers and not the client.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[256 * 1024];

    public Connection(int port) => _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Sends a request and reads its answer.</summary>
    /// <returns>The body; good until the next request.</returns>
    public ReadOnlySpan<byte> Ask(ReadOnlySpan<byte> request)
    {
        while (!request.IsEmpty)
            request = request[_socket.Send(request)..];
        var (read, head) = (0, -1);
        while (head < 0)
        {
            read += Receive(read);
            head = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var length = ContentLength(_buffer.AsSpan(0, head));
        var end = head + 4 + length;
        if (end > _buffer.Length)
            Array.Resize(ref _buffer, end * 2);
        while (read < end)
            read += Receive(read);
        return _buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8)
            ? _buffer.AsSpan(head + 4, length)
            : throw new InvalidOperationException($"Expected status 200, and got: {Encoding.UTF8.GetString(_buffer.AsSpan(0, end))}");
    }

    public void Dispose() => _socket.Dispose();

    private int Receive(int offset)
    {
        var count = _socket.Receive(_buffer.AsSpan(offset));
        return count > 0 ? count : throw new InvalidOperationException("The server closed the connection.");
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var start = head.IndexOf(name);
        return start >= 0 && Utf8Parser.TryParse(head[(start + name.Length)..], out int length, out _)
            ? length
            : throw new InvalidOperationException($"Expected a Content-Length, and got: {Encoding.ASCII.GetString(head)}");
    }
}
